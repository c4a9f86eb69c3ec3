import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import {
  type ImportRefusal,
  type ImportReport,
  type ImportSubscribers,
  mostReported,
  type PlannedRow,
  planImport,
  type RefusedRow,
} from "./import-plan";
import { addressHashes } from "./suppressed.server";

/**
 * Adds a list of people who have agreed elsewhere: the editor states how, and that is kept with each. Nobody who left, whose mailbox is gone or who
 * was deleted is added again; only they themselves can do that. Answers with each line that was refused. Refuses: notFound (also for whoever may not).
 */
export async function importSubscribers(
  actor: Actor,
  { publicationId, text, locale, consent }: ImportSubscribers,
): Promise<Result<ImportReport, "notFound">> {
  if (!mayManageSubscribers(actor, { publicationId })) return refuse("notFound");
  const plan = planImport(text, locale);
  return inTransaction(
    async (tx) => {
      if (!(await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } })))
        return refuse("notFound");
      const known = await findKnown(tx, publicationId, plan.rows);
      const refused: RefusedRow[] = [...plan.refused];
      const wanted: PlannedRow[] = [];
      for (const row of plan.rows) {
        const why = known.get(row.email);
        if (why) refused.push({ line: row.line, text: row.email, why });
        else wanted.push(row);
      }
      const added = await add(tx, { publicationId, consent, rows: wanted });
      const facts = { added, refused: refused.length };
      const subject = { type: "publication", id: publicationId };
      await record(tx, { kind: "publication.subscribersImported", actor, publicationId, subject, facts });
      const listed = refused.sort((a, b) => a.line - b.line).slice(0, mostReported);
      return accept({ added, refused: listed, more: refused.length - listed.length });
    },
    { timeout: 60_000 },
  );
}

const whyNot = { active: "known", left: "left", bounced: "bounced", asked: null } as const;

/** Of each address that cannot be added: why. One that was typed and never confirmed can: its owner has agreed elsewhere. */
async function findKnown(tx: Tx, publicationId: Id, rows: readonly PlannedRow[]): Promise<Map<string, ImportRefusal>> {
  const emails = rows.map(({ email }) => email);
  const hashes = new Map(emails.flatMap((email) => addressHashes(email).map((hash) => [hash, email] as const)));
  const [subscribers, suppressed] = [
    await tx.$queryRaw<{ email: string; state: keyof typeof whyNot }[]>`
      SELECT "email", "state"::text FROM "Subscriber" WHERE "publicationId" = ${publicationId}::uuid AND "email" = ANY(${emails}::text[])`,
    await tx.$queryRaw<{ addressHash: string }[]>`
      SELECT "addressHash" FROM "SuppressedAddress"
      WHERE "publicationId" = ${publicationId}::uuid AND "addressHash" = ANY(${[...hashes.keys()]}::text[])`,
  ];
  const why = new Map<string, ImportRefusal>();
  for (const { addressHash: hash } of suppressed) why.set(hashes.get(hash) ?? "", "deleted");
  for (const { email, state } of subscribers) {
    const refusal = whyNot[state];
    if (refusal) why.set(email, refusal);
  }
  return why;
}

type Adding = { publicationId: Id; consent: string; rows: readonly PlannedRow[] };

async function add(tx: Tx, { publicationId, consent, rows }: Adding): Promise<number> {
  const ids = rows.map(() => newId());
  const emails = rows.map(({ email }) => email);
  const locales = rows.map(({ locale }) => locale);
  return tx.$executeRaw`
    INSERT INTO "Subscriber" ("id", "publicationId", "email", "locale", "state", "consentedAt", "consentSource", "consentWording")
    SELECT n."id", ${publicationId}::uuid, n."email", n."locale", 'active', now(), 'import', ${consent}
    FROM unnest(${ids}::uuid[], ${emails}::text[], ${locales}::text[]) AS n("id", "email", "locale")
    ON CONFLICT ("publicationId", "email") DO UPDATE SET
      "state" = 'active', "consentedAt" = EXCLUDED."consentedAt", "consentSource" = EXCLUDED."consentSource",
      "consentWording" = EXCLUDED."consentWording", "confirmHash" = NULL, "confirmExpiresAt" = NULL
    WHERE "Subscriber"."state" = 'asked'`;
}
