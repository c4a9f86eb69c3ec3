import type { FormWords } from "../issue-view";
import type { InlineView, TextMark } from "../view";
import { webAddress } from "../web-address";
import { escapeAddress, escapeMarkdown } from "./escape";

export type MarkdownContext = {
  readonly words: FormWords;
  /** Of the publication, BCP 47. */
  readonly language: string;
  /** Before the name of each footnote, so that those of different articles differ. */
  readonly prefix: string;
};

/** Beside a letter of Hangul an asterisk is not taken for a sign of emphasis; an element always is. */
const signs: Readonly<Record<TextMark, readonly [string, string]>> = {
  strong: ["<strong>", "</strong>"],
  em: ["<em>", "</em>"],
  underline: ["<u>", "</u>"],
  highlight: ["<mark>", "</mark>"],
  superscript: ["<sup>", "</sup>"],
  subscript: ["<sub>", "</sub>"],
};

/** Running text. A hard break is one that survives an editor that strips spaces. */
export function inlineMarkdown(views: readonly InlineView[], context: MarkdownContext): string {
  return views.map((view) => pieceMarkdown(view, context)).join("");
}

function pieceMarkdown(view: InlineView, context: MarkdownContext): string {
  switch (view.type) {
    case "text":
      return escapeMarkdown(view.text);
    case "break":
      return "<br>";
    case "noteMark":
      return view.note.kind === "footnote" ? `[^${context.prefix}${view.note.mark}]` : escapeMarkdown(view.note.mark);
    case "citation":
      return escapeMarkdown(view.locator ? `[${view.number}, ${view.locator}]` : `[${view.number}]`);
    case "gloss":
      return `(${inlineMarkdown(view.children, context)})`;
    case "lang":
      return inlineMarkdown(view.children, context);
    case "ruby":
      return `${inlineMarkdown(view.children, context)}(${escapeMarkdown(view.reading)})`;
    case "link":
      return linkMarkdown(view.href, inlineMarkdown(view.children, context));
    case "mark":
      return signs[view.mark].join(inlineMarkdown(view.children, context));
  }
}

export function linkMarkdown(address: string, inside: string): string {
  const href = webAddress(address);
  return href ? `[${inside}](<${escapeAddress(href)}>)` : inside;
}
