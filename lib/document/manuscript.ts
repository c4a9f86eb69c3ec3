/** Squares in a line and lines on a sheet of the 200-character manuscript paper (원고지). */
const squaresInLine = 20;
const linesOnSheet = 10;

/** Marks that close: at a line's end they stand in its last square or in the margin, never at the next line's start. */
const closing = /^[.,!?:;·…、。」』〉》)\]’”％%]$/u;

/**
 * How many sheets of 200-character manuscript paper a text fills, in tenths (a line is a tenth), as it is counted in Korea: each
 * paragraph begins a line and leaves its first square empty; a square for a syllable, a Han character, a capital letter, a sign or
 * a space; one for two small Latin letters or two digits; no space after a full stop or a comma, nor at a line's start.
 */
export function manuscriptSheets(paragraphs: readonly string[]): number {
  const lines = paragraphs.map((paragraph) => manuscriptLines(paragraph));
  return lines.reduce((sum, count) => sum + count, 0) / linesOnSheet;
}

function manuscriptLines(paragraph: string): number {
  const squares = squaresOf(paragraph.normalize("NFC").trim());
  if (squares.length === 0) return 0;
  let lines = 1;
  let filled = 1;
  for (const square of squares) {
    if (filled === squaresInLine) {
      if (closing.test(square) || square === " ") continue;
      lines += 1;
      filled = 0;
    }
    filled += 1;
  }
  return lines;
}

/** What stands in each square. */
function squaresOf(text: string): string[] {
  const squares = text.match(/\p{Ll}\p{M}*(?:\p{Ll}\p{M}*)?|\p{Nd}{1,2}|\s+|\P{M}\p{M}*/gu) ?? [];
  return squares
    .map((square) => (/^\s/u.test(square) ? " " : square))
    .filter((square, index) => square !== " " || !/^[.,、。]$/u.test(squares[index - 1] ?? ""));
}
