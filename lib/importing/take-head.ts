import { type Day, daySchema } from "@/lib/kernel/dates";
import type { InlineJson } from "@/lib/document/json";
import { readLineStart } from "@/lib/document/line-start";
import type { Draft, Line } from "./draft";
import { onlyStart, textPart, tidy, withoutStart, wordsOf } from "./inline-content";

/** The parts of an article's head that are still to be written. */
export type WantedHead = { readonly title: boolean; readonly lead: boolean };

export type Head = {
  readonly title: readonly InlineJson[] | null;
  readonly lead: { readonly content: readonly InlineJson[]; readonly eventDate: Day | null } | null;
};

const longestTitle = 200;
const articleNumber = /^\d{1,2}\s+(?=\S)/;
const eventDay = /\s*\(\s*['‘’]?(\d{2}|\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})\.?\s*\)\s*$/;

/**
 * Takes an article's head off what was pasted at its beginning: the headline, and the ■ line, which is the lead if it is the only one
 * of its kind. A day in full at the lead's end becomes its date.
 */
export function takeHead(drafts: readonly Draft[], wanted: WantedHead): { head: Head; rest: Draft[] } {
  const rest = [...drafts];
  if (wanted.title && isBareNumber(rest[0]) && rest[1]?.kind === "line") rest.shift();
  const title = wanted.title && isTitle(rest[0]) ? (rest.shift() as Line) : null;
  const lead = wanted.lead && isLead(rest[0]) && rest.filter(isLead).length === 1 ? (rest.shift() as Line) : null;
  return { head: { title: title && titleContent(title), lead: lead && leadOf(lead) }, rest };
}

function isBareNumber(draft: Draft | undefined): boolean {
  return draft?.kind === "line" && /^\d{1,2}$/.test(wordsOf(draft.content));
}

function isTitle(draft: Draft | undefined): boolean {
  if (draft?.kind !== "line" || draft.list || draft.role === "quote") return false;
  const words = wordsOf(draft.content);
  // A title holds words alone: a line with a note stays where its note can stand.
  const isBare = draft.content.every(({ type }) => type === "text" || type === "hardBreak");
  return isBare && words.length <= longestTitle && readLineStart(words) === null;
}

function isLead(draft: Draft | undefined): boolean {
  return draft?.kind === "line" && !draft.list && /^■\s*\S/.test(wordsOf(draft.content));
}

function titleContent({ content }: Line): InlineJson[] {
  const oneLine = content.map((part) => (part.type === "hardBreak" ? textPart(" ") : part));
  return tidy(withoutStart(oneLine, articleNumber.exec(wordsOf(oneLine))?.[0].length ?? 0));
}

function leadOf({ content }: Line): NonNullable<Head["lead"]> {
  const bare = tidy(withoutStart(content, /^■\s*/.exec(wordsOf(content))?.[0].length ?? 0));
  const words = wordsOf(bare);
  const match = eventDay.exec(words);
  const [, year = "", month = "", day = ""] = match ?? [];
  const full = `${year.length === 2 ? "20" : ""}${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const eventDate = match && daySchema.safeParse(full).success ? daySchema.parse(full) : null;
  return { content: match && eventDate ? tidy(onlyStart(bare, match.index)) : bare, eventDate };
}
