import type { RunLanguage } from "./attributes";
import { markDefinitions } from "./definitions";
import type { CitationJson, HardBreakJson, InlineJson, MarkJson, NoteJson, ParagraphJson } from "./json";

/** Words: plain text, what the functions here make, or any mixture of both. */
export type Inline = string | InlineJson | readonly Inline[];

/** Words as a document holds them. The empty string is no word. */
export function inline(words: Inline): InlineJson[] {
  if (typeof words === "string") return words ? [{ type: "text", text: words, marks: [] }] : [];
  return "type" in words ? [words] : words.flatMap(inline);
}

export function paragraphOf(words: readonly Inline[]): ParagraphJson {
  return { type: "paragraph", content: inline(words) };
}

type Marking = (...words: readonly Inline[]) => InlineJson[];

export const strong: Marking = (...words) => marked({ type: "strong" }, words);
export const em: Marking = (...words) => marked({ type: "em" }, words);
export const underline: Marking = (...words) => marked({ type: "underline" }, words);
export const highlight: Marking = (...words) => marked({ type: "highlight" }, words);
export const sup: Marking = (...words) => marked({ type: "superscript" }, words);
export const sub: Marking = (...words) => marked({ type: "subscript" }, words);

export function link(href: string, ...words: readonly Inline[]): InlineJson[] {
  return marked({ type: "link", attrs: { href } }, words);
}

/** A reading over the base. */
export function ruby(base: Inline, text: string): InlineJson[] {
  return marked({ type: "ruby", attrs: { text } }, [base]);
}

/** The original form after a word, printed in parentheses: `"하이난", gloss("海南")` prints 하이난(海南). Simplified Chinese, if not said. */
export function gloss(words: Inline, lang: RunLanguage = "zh-Hans"): InlineJson[] {
  return marked({ type: "gloss", attrs: { lang } }, [words]);
}

/** A gloss in traditional characters: `"홍치", hanja("紅旗")`. */
export function hanja(words: Inline): InlineJson[] {
  return gloss(words, "zh-Hant");
}

/** A run in another language; prints no parentheses. */
export function lang(language: RunLanguage, ...words: readonly Inline[]): InlineJson[] {
  return marked({ type: "lang", attrs: { lang: language } }, words);
}

/** A run in simplified Chinese. */
export const zh: Marking = (...words) => lang("zh-Hans", ...words);
export const zhHant: Marking = (...words) => lang("zh-Hant", ...words);
export const en: Marking = (...words) => lang("en", ...words);
export const ja: Marking = (...words) => lang("ja", ...words);

/** An asterisk note at this place. */
export function note(...words: readonly Inline[]): NoteJson {
  return noteOf("asterisk", words);
}

/** A numbered footnote at this place. */
export function footnote(...words: readonly Inline[]): NoteJson {
  return noteOf("footnote", words);
}

/** A citation of a Source record at this place. */
export function cite(sourceId: string, locator = ""): CitationJson {
  return { type: "citation", attrs: { sourceId, locator }, marks: [] };
}

export function br(): HardBreakJson {
  return { type: "hardBreak", marks: [] };
}

function noteOf(kind: NoteJson["attrs"]["kind"], words: readonly Inline[]): NoteJson {
  const content = inline(words).map((part) => {
    if (part.type === "text" || part.type === "citation") return part;
    throw new TypeError(`a note holds words and citations, not ${part.type}`);
  });
  return { type: "note", attrs: { kind }, content, marks: [] };
}

/** Adds the mark to each part; an inner mark of the same kind stays. */
function marked(mark: MarkJson, words: readonly Inline[]): InlineJson[] {
  return inline(words).map((part) => {
    if (part.marks.some(({ type }) => type === mark.type)) return part;
    return {
      ...part,
      marks: [...part.marks, mark].sort((a, b) => rankOf(a) - rankOf(b)),
    };
  });
}

function rankOf(mark: MarkJson): number {
  return markDefinitions.findIndex(({ name }) => name === mark.type);
}
