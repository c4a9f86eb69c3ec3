import { wholeNumber } from "@/lib/document/attributes";
import { mostColumns, mostRows } from "@/lib/document/nodes/cell-attributes";
import type { InlineJson } from "@/lib/document/json";
import type { Draft, DraftCell, DraftPicture, Line } from "./draft";
import { lineOf } from "./draft";
import { type HtmlElement, isElement, stylesOf } from "./html-tree";
import { textPart, wordsOf } from "./inline-content";
import { type Reading, readBlocks, readLine } from "./read-blocks";
import { groundOf, isHighlighted } from "./read-inline";
import { soundGrid } from "./sound-grid";

/** A table is larger than a table may be: nothing of the paste goes in, since a part of it would be a wrong table. */
export class TableTooLarge extends Error {}

/** Reads a table with its spans. One that holds a single cell is how office programs draw a frame: a box. */
export function readTable(element: HtmlElement, reading: Reading): Draft[] {
  const rows = rowsOf(element).map((row) => cellsOf(row, reading));
  const grid = soundGrid(rows);
  if (!grid) throw new TableTooLarge();
  const [first] = grid;
  const caption = captionOf(element, reading);
  if (!first) return emptyTable(caption, rows, reading);
  if (grid.length === 1 && first.length === 1 && caption.length === 0) return frameOf(first[0]?.blocks ?? []);
  const pictures: DraftPicture[] = [];
  const bare = soundGrid(grid.map((row) => row.map((cell) => withoutPictures(cell, pictures))));
  const table: Draft[] = bare?.[0] ? [{ kind: "table", caption, unit: "", rows: bare, notes: [] }] : [];
  return [...table, ...pictures];
}

/** A table without a word says what it is by its caption at most, and that it was there. */
function emptyTable(
  caption: readonly InlineJson[],
  rows: readonly (readonly DraftCell[])[],
  { tally }: Reading,
): Draft[] {
  if (rows.some((row) => row.length > 0)) tally.drop("emptyTables");
  return caption.length > 0 ? [lineOf(caption)] : [];
}

/** A frame that holds nothing but pictures and a line that names them is how office programs keep a caption with its picture. */
function frameOf(blocks: readonly Draft[]): Draft[] {
  const pictures = blocks.filter((block) => block.kind === "picture");
  if (pictures.length > 0 && blocks.length - pictures.length <= 1 && blocks.every(({ kind }) => kind !== "table")) {
    return [...blocks];
  }
  return [{ kind: "box", reference: false, title: [], blocks }];
}

/** A cell holds no pictures: they follow the table. */
function withoutPictures(cell: DraftCell, pictures: DraftPicture[]): DraftCell {
  const found = cell.blocks.filter((block) => block.kind === "picture");
  if (found.length === 0) return cell;
  pictures.push(...found);
  return { ...cell, blocks: cell.blocks.filter((block) => block.kind !== "picture") };
}

/** A table within a table, as lines: its cells with bars between them. */
export function tableLines(element: HtmlElement, reading: Reading): Line[] {
  return rowsOf(element).flatMap((row) => {
    const cells = cellElements(row).map((cell) => readLine(cell, reading));
    const parts = cells.filter((cell) => wordsOf(cell) !== "");
    const content = parts.flatMap((cell, index): InlineJson[] => (index > 0 ? [textPart(" | "), ...cell] : cell));
    return content.length > 0 ? [lineOf(content)] : [];
  });
}

type Row = { readonly element: HtmlElement; readonly inHead: boolean };

function rowsOf(table: HtmlElement): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (!isElement(child)) return [];
    if (child.name === "tr") return shown({ element: child, inHead: false });
    if (!/^(thead|tbody|tfoot)$/.test(child.name)) return [];
    const inHead = child.name === "thead";
    return child.children.flatMap((row) =>
      isElement(row) && row.name === "tr" ? shown({ element: row, inHead }) : [],
    );
  });
}

/** Spreadsheets copy what is filtered out along, as hidden rows. */
function shown(row: Row): Row[] {
  return stylesOf(row.element).get("display") === "none" ? [] : [row];
}

function cellElements({ element }: Row): HtmlElement[] {
  return element.children.filter((child) => isElement(child)).filter(({ name }) => name === "td" || name === "th");
}

function cellsOf(row: Row, reading: Reading): DraftCell[] {
  return cellElements(row)
    .filter((cell) => stylesOf(cell).get("display") !== "none")
    .map((cell) => readCell(cell, row, reading));
}

function readCell(cell: HtmlElement, row: Row, reading: Reading): DraftCell {
  const blocks = readBlocks(cell, reading, { inCell: true });
  const styles = stylesOf(cell);
  const bold = /^(bold|[6-9]00)$/.test(styles.get("font-weight") ?? "");
  const ground = isGround(cell) || isGround(row.element);
  return {
    colspan: spanOf(cell.attrs["colspan"], mostColumns),
    rowspan: spanOf(cell.attrs["rowspan"], mostRows),
    align: alignOf(cell, blocks.length),
    header: cell.name === "th" || row.inHead,
    setOff: blocks.length > 0 && (bold || ground || blocks.every(isStrong)),
    blocks,
  };
}

/** Spans are cut to the table afterwards; one that no table of ours could have is none. */
function spanOf(text: string | undefined, most: number): number {
  const span = wholeNumber(text ?? null, { least: 1, most: most + 1, fallback: 1 });
  return span > most ? 1 : span;
}

function isGround(element: HtmlElement): boolean {
  const colour = element.attrs["bgcolor"] ?? "";
  if (colour && !/^(#fff(fff)?|white)$/i.test(colour)) return true;
  return groundOf(stylesOf(element)) !== "" && isHighlighted(stylesOf(element));
}

function isStrong(draft: Draft): boolean {
  if (draft.kind !== "line") return false;
  const words = draft.content.filter((part) => part.type === "text");
  return words.length > 0 && words.every(({ marks }) => marks.some(({ type }) => type === "strong"));
}

function alignOf(cell: HtmlElement, lines: number): DraftCell["align"] {
  if (lines !== 1) return null;
  const inner = cell.children.find((child) => isElement(child));
  const said = [cell, inner].flatMap((element) =>
    element && isElement(element) ? [stylesOf(element).get("text-align") ?? element.attrs["align"] ?? ""] : [],
  );
  const last = said.filter(Boolean).at(-1) ?? "";
  return /center/i.test(last) ? "center" : /^(right|end)$/i.test(last) ? "end" : null;
}

function captionOf(table: HtmlElement, reading: Reading): InlineJson[] {
  const caption = table.children.find((child) => isElement(child) && child.name === "caption");
  return caption && isElement(caption) ? readLine({ ...caption, name: "div" }, reading) : [];
}
