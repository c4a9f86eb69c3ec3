import type { InlineJson, MarkJson, TextJson } from "@/lib/document/json";
import { isSafeHref } from "@/lib/document/href";
import { sameMarks } from "@/lib/document/same-marks";

export type Content = readonly InlineJson[];

export function textPart(text: string, marks: readonly MarkJson[] = []): TextJson {
  return { type: "text", text, marks };
}

/** The words of a line. A break counts as a line end, notes and citations as nothing. */
export function wordsOf(content: Content): string {
  return content.map((part) => (part.type === "text" ? part.text : part.type === "hardBreak" ? "\n" : "")).join("");
}

/** Whether there is nothing to be read. */
export function isBlank(content: Content): boolean {
  return content.every((part) => part.type === "hardBreak" || (part.type === "text" && part.text.trim() === ""));
}

/** Takes away the first characters of a line's words. */
export function withoutStart(content: Content, length: number): InlineJson[] {
  let left = length;
  return content.flatMap((part): InlineJson[] => {
    if (left <= 0 || part.type !== "text") return [part];
    const cut = Math.min(left, part.text.length);
    left -= cut;
    return cut === part.text.length ? [] : [{ ...part, text: part.text.slice(cut) }];
  });
}

/** Keeps only the first characters of a line's words. */
export function onlyStart(content: Content, length: number): InlineJson[] {
  let left = length;
  return content.flatMap((part): InlineJson[] => {
    if (part.type !== "text") return left > 0 ? [part] : [];
    const text = part.text.slice(0, Math.max(0, left));
    left -= part.text.length;
    return text ? [{ ...part, text }] : [];
  });
}

/** One space for many, none at the ends or beside a break; neighbours with the same marks joined. */
export function tidy(content: Content): InlineJson[] {
  const joined: InlineJson[] = [];
  for (const part of content) {
    const before = joined.at(-1);
    if (part.type !== "text") {
      joined.push(part);
      continue;
    }
    const opens = !before || before.type === "hardBreak" || (before.type === "text" && before.text.endsWith(" "));
    const collapsed = part.text.replace(/[\s\u00a0\u3000]+/g, " ");
    const text = opens ? collapsed.replace(/^ /, "") : collapsed;
    if (!text) continue;
    if (before?.type === "text" && sameMarks([...before.marks], [...part.marks])) {
      joined[joined.length - 1] = { ...before, text: before.text + text };
    } else joined.push({ ...part, text });
  }
  return trimEnd(joined);
}

/** Takes breaks and spaces off the end, and the space before a break. */
function trimEnd(content: InlineJson[]): InlineJson[] {
  const made = content.flatMap((part, index) => {
    const next = content[index + 1];
    if (part.type !== "text" || !(next === undefined || next.type === "hardBreak")) return [part];
    const text = part.text.trimEnd();
    return text ? [{ ...part, text }] : [];
  });
  while (made.at(-1)?.type === "hardBreak") made.pop();
  while (made[0]?.type === "hardBreak") made.shift();
  const last = made.at(-1);
  if (last?.type !== "text" || !last.text.endsWith(" ")) return made;
  return trimEnd([...made.slice(0, -1), ...(last.text.trimEnd() ? [{ ...last, text: last.text.trimEnd() }] : [])]);
}

/** The lines that breaks part a line into. */
export function splitAtBreaks(content: Content): InlineJson[][] {
  const lines: InlineJson[][] = [[]];
  for (const part of content) {
    if (part.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines;
}

const address = /<(https?:\/\/[^\s<>]+)>|https?:\/\/[^\s<>"'“”‘’」』〉》]+/gi;

/** Makes addresses that stand in the text links. */
export function linkAddresses(content: Content): InlineJson[] {
  return content.flatMap((part) => {
    if (part.type !== "text" || !/https?:\/\//i.test(part.text)) return [part];
    return part.marks.some(({ type }) => type === "link") ? [part] : linked(part);
  });
}

function linked(part: TextJson): InlineJson[] {
  const made: InlineJson[] = [];
  let from = 0;
  for (const match of part.text.matchAll(address)) {
    const bare = match[1] ?? match[0].replace(/[.,;:!?)\]]+$/, "");
    if (!isSafeHref(bare)) continue;
    if (match.index > from) made.push({ ...part, text: part.text.slice(from, match.index) });
    made.push({ ...part, text: bare, marks: [{ type: "link", attrs: { href: bare } }, ...part.marks] });
    from = match.index + (match[1] ? match[0].length : bare.length);
  }
  if (from < part.text.length) made.push({ ...part, text: part.text.slice(from) });
  return made;
}

/** The address that a line links to, if it links to one. */
export function linkOf(content: Content): string | null {
  for (const { marks } of content) {
    const link = marks.find((mark) => mark.type === "link");
    if (link?.type === "link") return link.attrs.href;
  }
  return null;
}

/** Content for a note, which holds words and citations. */
export function noteContent(content: Content): (InlineJson & { type: "text" | "citation" })[] {
  return tidy(content.map((part) => (part.type === "hardBreak" ? textPart(" ") : part))).filter(
    (part) => part.type === "text" || part.type === "citation",
  );
}

/** What is set off by its place (a caption, a title) needs no bold of its own: bold that covers all of it goes. */
export function withoutBold(content: Content): InlineJson[] {
  const words = content.filter((part) => part.type === "text" && part.text.trim() !== "");
  if (!words.every(({ marks }) => marks.some(({ type }) => type === "strong"))) return [...content];
  return tidy(
    content.map((part) =>
      part.type === "text" ? { ...part, marks: part.marks.filter(({ type }) => type !== "strong") } : part,
    ),
  );
}
