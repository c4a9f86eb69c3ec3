import type { ListSign } from "../page-markup";
import type { HangulStyles, ParagraphShape } from "./hangul-styles";

const deepestLevel = 9;

/** The numbered paragraphs of a document, which count on while it is read. */
export class HangulLists {
  readonly #styles: HangulStyles;
  readonly #counts = new Map<string, number[]>();

  constructor(styles: HangulStyles) {
    this.#styles = styles;
  }

  /** The sign of a paragraph, counted on by it; null: it has none. */
  next({ heading }: ParagraphShape): ListSign | null {
    if (!heading) return null;
    const at = Math.min(deepestLevel, Math.max(0, heading.level));
    if (heading.kind === "bullet") return { level: at + 1, number: null };
    const level = this.#styles.numberings.get(heading.list)?.[at];
    const counts = this.#counts.get(heading.list) ?? [];
    this.#counts.set(heading.list, counts);
    counts.length = Math.min(counts.length, at + 1);
    const before = counts[at];
    const number = before === undefined ? (level?.start ?? 1) : before + 1;
    counts[at] = number;
    return { level: at + 1, number, isClosed: level?.isClosed === true };
  }
}
