// Run by first-run.mjs. Writes down when it begins and when it is done, so that a sample that was killed half-way is known as such.
import { record } from "@/lib/audit/record.server";
import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { people } from "@/prisma/seed/people";
import { seedSample } from "@/prisma/seed/seed";

const password = env().SAMPLE_PASSWORD;
if (!password) throw new Error("SAMPLE_PASSWORD is not set");

const mark = (kind: "sample.begun" | "sample.made") =>
  record(db, { kind, actor: null, subject: { type: "house", id: "sample" } });

await mark("sample.begun");
await seedSample({ password });
await mark("sample.made");
await db.$disconnect();
const signIns = Object.values(people).map(({ email, role, name }) => ({ email, role, name }));
process.stdout.write(`\n${JSON.stringify(signIns)}\n`);
