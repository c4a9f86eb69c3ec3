import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";

export const exportSubscribersSchema = z.strictObject({ publicationId: idSchema });

const atOnce = 500;
const most = 500_000;

/** Everybody who receives the publication or did, with their consents, as CSV a piece at a time. That it was taken out is written down. Refuses: notFound. */
export async function exportSubscribers(
  actor: Actor,
  { publicationId }: z.infer<typeof exportSubscribersSchema>,
): Promise<Result<AsyncGenerator<string>, "notFound">> {
  if (!mayManageSubscribers(actor, { publicationId })) return refuse("notFound");
  const recipients = await db.subscriber.count({ where: { publicationId } });
  const subject = { type: "publication", id: publicationId };
  await inTransaction((tx) =>
    record(tx, { kind: "publication.subscribersExported", actor, publicationId, subject, facts: { recipients } }),
  );
  return accept(pieces(publicationId));
}

const columns = [
  "email",
  "locale",
  "state",
  "consentedAt",
  "consentSource",
  "consentWording",
  "endedAt",
  "createdAt",
] as const;

async function* pieces(publicationId: Id): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(",")}\r\n`;
  let after: Id | undefined;
  for (let written = 0; written < most; written += atOnce) {
    const rows = await db.subscriber.findMany({
      where: { publicationId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: atOnce,
      select: {
        ...{ id: true, email: true, locale: true, state: true, consentedAt: true, consentSource: true },
        ...{ consentWording: true, endedAt: true, createdAt: true },
      },
    });
    if (rows.length > 0) yield rows.map((row) => `${columns.map((name) => cell(row[name])).join(",")}\r\n`).join("");
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.id;
  }
}

/** Quoted, and with an apostrophe before what a spreadsheet would take for a formula: an address may begin with `+` or `-`. */
function cell(value: string | Date | null): string {
  const text = value instanceof Date ? value.toISOString() : (value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
