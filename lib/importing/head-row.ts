import type { DraftCell } from "./draft";
import { wordsOf } from "./inline-content";

const headWords = /^(구분|순위|번호|항목|연번|분류|연도|년도|분야|유형|기관|국가|no\.?|rank|item|year|name|category)$/i;
const figure = /^[-+−△▲(]?[\d,.\s%]+[)%]?$/;

/** Years stand over columns of figures. */
const year = /^['‘’]?(19|20)?\d\d년?$/;

/**
 * Marks the first row as heads where the markup does not say: when its cells are set off from those below, or read like heads (words
 * over figures, or a first cell such as 구분).
 */
export function withHeadRow(rows: readonly (readonly DraftCell[])[]): readonly (readonly DraftCell[])[] {
  const [first = [], ...below] = rows;
  if (below.length === 0 || rows.some((row) => row.some(({ header }) => header)) || !readsAsHead(first, below))
    return rows;
  const depth = Math.max(...first.map(({ rowspan }) => rowspan));
  return rows.map((row, index) => (index < depth ? row.map((cell) => ({ ...cell, header: true })) : row));
}

function readsAsHead(first: readonly DraftCell[], below: readonly (readonly DraftCell[])[]): boolean {
  if (first.some(({ rowspan }) => rowspan > 3)) return false;
  const isSetOff = first.every(({ setOff, blocks }) => setOff || blocks.length === 0);
  if (isSetOff && !below.every((row) => row.every(({ setOff }) => setOff))) return true;
  const [leading = "", ...others] = first.map(wordsIn);
  if (figure.test(leading) || [leading, ...others].includes("")) return false;
  if (others.some((text) => figure.test(text) && !year.test(text))) return false;
  return headWords.test(leading) || below.some((row) => row.some((cell) => figure.test(wordsIn(cell))));
}

function wordsIn({ blocks }: DraftCell): string {
  return blocks
    .map((draft) => (draft.kind === "line" ? wordsOf(draft.content) : ""))
    .join(" ")
    .trim();
}
