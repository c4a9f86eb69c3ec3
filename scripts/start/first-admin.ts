// Run by first-run.mjs while nobody is in the newsroom: makes a fresh one-time link for the first administrator and answers it.
import { newOneTimeToken } from "@/lib/access/one-time-token.server";
import { invitationPath } from "@/lib/access/paths";
import { inTransaction, db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";

const days = 7;
const { token, tokenHash } = newOneTimeToken();
const expiresAt = new Date(Date.now() + days * 86_400_000);

await inTransaction(async (tx) => {
  await tx.invitation.updateMany({
    where: { isAdmin: true, invitedById: null, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await tx.invitation.create({ data: { tokenHash, isAdmin: true, expiresAt } });
});
await db.$disconnect();
process.stdout.write(`\n${JSON.stringify(`${env().PUBLIC_URL}${invitationPath(token)}`)}\n`);
