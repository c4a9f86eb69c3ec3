import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadSources } from "@/lib/access/policies";
import { sha256Hex } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { ReadableText } from "../reading/readable-text.server";

/** The first copy says what was cited, the last ones what became of it. */
const mostCopies = 6;

export type SourceCopyLine = { readonly id: Id; readonly takenAt: Date; readonly url: string; readonly title: string };
export type SourceCopy = SourceCopyLine & {
  readonly text: string;
  readonly source: { readonly id: Id; readonly title: string; readonly language: string };
};

const lineColumns = { id: true, takenAt: true, url: true, title: true } as const;

export function listCopies(sourceId: Id): Promise<SourceCopyLine[]> {
  const newest = { takenAt: "desc" } as const;
  return db.sourceCopy.findMany({ where: { sourceId }, orderBy: newest, take: mostCopies, select: lineColumns });
}

/** The readable text of a source's page as it was on a day. For the desk alone. Refuses: notFound. */
export async function readCopy(actor: Actor, copyId: Id): Promise<Result<SourceCopy, "notFound">> {
  const row = await db.sourceCopy.findUnique({
    where: { id: copyId },
    select: {
      ...lineColumns,
      text: true,
      source: { select: { id: true, title: true, language: true, publicationId: true } },
    },
  });
  if (!row || !mayReadSources(actor, row.source)) return refuse("notFound");
  const { id, title, language } = row.source;
  return accept({ ...row, source: { id, title, language } });
}

/** Keeps a copy unless it reads as the last one does. The first is kept for good; between it and the newest the oldest go. */
export async function keepCopy(
  sourceId: Id,
  { title, text }: ReadableText,
  at: { url: string; now: Date },
): Promise<void> {
  const hash = await sha256Hex(text);
  const before = await db.sourceCopy.findMany({
    where: { sourceId },
    orderBy: { takenAt: "asc" },
    select: { id: true, hash: true },
  });
  if (before.at(-1)?.hash === hash) return;
  await db.sourceCopy.create({ data: { sourceId, takenAt: at.now, url: at.url, title, text, hash } });
  const surplus = before.slice(1, Math.max(1, before.length - mostCopies + 2)).map(({ id }) => id);
  if (surplus.length > 0) await db.sourceCopy.deleteMany({ where: { id: { in: surplus } } });
}
