// Run by first-run.mjs while nobody is in the newsroom: makes a fresh one-time link for the first administrator and answers it.
import { issueFirstAdminLink } from "@/lib/access/people/issue-first-admin-link.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";

const { path } = expectAccepted(await issueFirstAdminLink());
await db.$disconnect();
process.stdout.write(`\n${JSON.stringify(`${env().PUBLIC_URL}${path}`)}\n`);
