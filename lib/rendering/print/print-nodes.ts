import type { TextMark } from "../view";

/** Running text as the template reads it: `k` says what a node is. Text is data there, never markup. */
export type PrintInline =
  /** Pieces in turn: one that may break, one that may not, and so on. */
  | { k: "text"; s: string[] }
  | { k: "break" }
  /** `word`: no line ends inside, whatever it is made of. */
  | { k: TextMark | "gloss" | "reading" | "word"; c: PrintInline[] }
  | { k: "lang"; c: PrintInline[]; lang: PrintLanguage }
  | { k: "link"; href: string; c: PrintInline[] }
  | { k: "asterisk"; mark: string }
  | { k: "footnote"; mark: string; c: PrintInline[] }
  /** `to`: the label of the reference, null when the revision does not hold it. */
  | { k: "citation"; s: string; to: string | null };

/** What stands around a piece of text: a node without its children. */
export type Around =
  | { k: TextMark | "gloss" | "reading" }
  | { k: "lang"; lang: PrintLanguage }
  | { k: "link"; href: string };

/** A stretch of text, or a mark of its own, with all that stands around it from the outside. */
export type Leaf = { around: readonly Around[] } & ({ text: string } | { sign: PrintInline });

/** A language as Typst wants it. */
export type PrintLanguage = { lang: string; region: string | null };
