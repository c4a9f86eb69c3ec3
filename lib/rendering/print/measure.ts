import type { Theme } from "../issue-view";

/** A printed page in points. `text`: the column of text; `full`: with the column of numbers beside it; `turned`: the page on its side. */
export type Measure = {
  /** Size of the text. */
  size: number;
  left: number;
  right: number;
  /** The column of numbers with the gap to the text. */
  aside: number;
  text: number;
  full: number;
  turned: number | null;
};

const mm = 72 / 25.4;
const [pageWidth, pageHeight] = [210 * mm, 297 * mm];

/** A4, in one of two ways: with air around a line of 38 Hangul, or with more on a page. */
export function measureOf(margins: Theme["margins"]): Measure {
  const [side, aside, size] = margins === "regular" ? [21 * mm, 32 * mm, 9.7] : [17 * mm, 15 * mm, 9.3];
  const full = pageWidth - 2 * side;
  return { size, left: side, right: side, aside, text: full - aside, full, turned: pageHeight - 2 * side };
}

/** Points as ems of Hangul, whose advance is 0.92 of the size in the fonts that we print with. */
export function ems(points: number, size: number): number {
  return points / (size * 0.92);
}
