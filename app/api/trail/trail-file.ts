import { type TrailWords, trailSentence } from "@/components/studio/trail/trail-sentence";
import type { TrailEntry } from "@/lib/audit/trail";
import { writeDelimited } from "@/lib/tables/grid/delimited";

export const fileTypes = { csv: "text/csv", json: "application/json" } as const;

const columns = ["sequence", "at", "kind", "who", "sentence", "subjectType", "subjectId", "subject", "facts", "seal"];
/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

type Pages = AsyncGenerator<readonly TrailEntry[]>;

/** A trail as a file: CSV for a spreadsheet, a row an entry, with its sentence; or JSON, an array with one object an entry. */
export function trailFile(pages: Pages, format: keyof typeof fileTypes, words: TrailWords): AsyncGenerator<string> {
  return format === "csv" ? csvOf(pages, words) : jsonOf(pages, words);
}

async function* csvOf(pages: Pages, words: TrailWords): AsyncGenerator<string> {
  yield `${byteOrderMark}${writeDelimited([columns], ",")}\r\n`;
  for await (const entries of pages)
    yield `${writeDelimited(
      entries.map((entry) => rowOf(entry, words)),
      ",",
    )}\r\n`;
}

function rowOf(entry: TrailEntry, words: TrailWords): string[] {
  const { sequence, at, kind, actor, subject, facts, seal } = entry;
  const head = [sequence, at.toISOString(), kind, actor?.name ?? "", trailSentence(entry, words)];
  return [...head, subject.type, subject.id, subject.label ?? "", JSON.stringify(facts), seal?.hash ?? ""];
}

async function* jsonOf(pages: Pages, words: TrailWords): AsyncGenerator<string> {
  let before = "[";
  for await (const entries of pages) {
    for (const entry of entries) {
      const { names: _, ...told } = entry;
      yield `${before}\n${JSON.stringify({ ...told, sentence: trailSentence(entry, words) })}`;
      before = ",";
    }
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}
