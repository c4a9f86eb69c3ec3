import "server-only";
import { readRevisionContent, type RevisionContent } from "@/lib/document/revision-content";
import { countCharacters } from "@/lib/document/plain-text";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { processWide } from "@/lib/platform/process-wide.server";
import { compareRevisions, type Difference } from "./difference";

/** Facts kept of revisions: they never change, so that a list which is opened often reads each text once. */
const most = 2_000;
const lengths = processWide("reviewLengths", () => new Map<Id, number>());
const counts = processWide("reviewCounts", () => new Map<string, Difference["count"]>());

export type ComparedTexts = { readonly revisionId: Id; readonly baseId: Id | null };

export type TextFacts = { readonly characters: number; readonly count: Difference["count"] | null };

/** How long these revisions are, and how much each differs from its base. Reads only the texts of which that is not known. */
export async function readTextFacts(wanted: readonly ComparedTexts[]): Promise<Map<Id, TextFacts>> {
  const texts = await readTexts(wanted.flatMap(unknownTexts));
  return new Map(wanted.map((one) => [one.revisionId, factsOf(one, texts)]));
}

function unknownTexts({ revisionId, baseId }: ComparedTexts): Id[] {
  if (baseId && !counts.has(`${baseId} ${revisionId}`)) return [revisionId, baseId];
  return lengths.has(revisionId) ? [] : [revisionId];
}

async function readTexts(ids: readonly Id[]): Promise<Map<Id, RevisionContent>> {
  if (ids.length === 0) return new Map();
  const rows = await db.revision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, content: true },
  });
  return new Map(rows.map(({ id, content }) => [id, expectAccepted(readRevisionContent(content))]));
}

function factsOf({ revisionId, baseId }: ComparedTexts, texts: ReadonlyMap<Id, RevisionContent>): TextFacts {
  const text = texts.get(revisionId);
  if (text) keep(lengths, revisionId, countCharacters(text.document).withSpaces);
  const base = baseId ? texts.get(baseId) : undefined;
  if (text && base) keep(counts, `${baseId} ${revisionId}`, compareRevisions(base, text).count);
  return { characters: lengths.get(revisionId) ?? 0, count: counts.get(`${baseId} ${revisionId}`) ?? null };
}

function keep<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
}
