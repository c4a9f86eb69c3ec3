import type { InlineJson } from "@/lib/document/json";
import { readLineStart } from "@/lib/document/line-start";
import type { Draft, DraftBox, DraftCell, DraftPicture, DraftTable, Line } from "./draft";
import { lineOf } from "./draft";
import { onlyStart, tidy, withoutStart, wordsOf } from "./inline-content";

const bracketed = /^[〈<＜[](?!\s*https?:)[\s\S]+[〉>＞\]]$/;
const ofPicture = /^(그림|사진|도표|figure|fig\.|photo)\s*\d/i;
const numbered = /^(표|table)\s*\d+/i;
const unitAtEnd = /\s*[([（]\s*(?:단위|unit)\s*[:：]\s*([^)\]）]{1,80})[)\]）]\s*$/i;
const unitAlone = /^[([（]?\s*(?:단위|unit)\s*[:：]\s*([^)\]）]{1,80})[)\]）]?$/i;
const ofBox = /^\s*※?\s*참고\s*(?:자료)?\s*[:：]?\s*/;
const underTable = /^[*※＊]?\s*(?:출처|자료|자료원|주|주석|비고|source|note)\s*\d*\s*[:：)]|^[*＊※]\s*\S/i;

/**
 * Recognises the house's captions and frames: 〈caption〉 over a table with its unit, the lines under a table, 〈※참고: …〉 over what is to
 * stand in a box, and two tables side by side under two captions in one grid.
 */
export function joinCaptions(drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  const waiting = [...drafts];
  for (let draft = waiting.shift(); draft; draft = waiting.shift()) {
    if (draft.kind === "table") made.push(...finishTable(draft, waiting));
    else if (draft.kind === "box") made.push(...finishBox(draft));
    else if (draft.kind === "line") made.push(...finishLine(draft, waiting));
    else if (draft.kind === "picture") made.push(finishPicture(draft, waiting));
    else made.push(draft);
  }
  return made;
}

function finishLine(line: Line, waiting: Draft[]): Draft[] {
  if (line.list) return [line];
  const caption = captionIn(line);
  const skipsUnit = waiting[0]?.kind === "line" && unitAlone.test(wordsOf(waiting[0].content));
  const below = waiting[skipsUnit ? 1 : 0];
  const isHead = caption ?? (numbered.test(wordsOf(line.content)) ? line.content : null);
  if (isHead && below?.kind === "table" && below.caption.length === 0 && !boxTitleIn(isHead)) {
    const unitLine = skipsUnit ? (waiting.shift() as Line) : null;
    waiting.shift();
    return finishTable(withCaption(below, isHead, unitLine), waiting);
  }
  if (caption && below?.kind === "picture" && below.caption.length === 0 && !skipsUnit) {
    waiting.shift();
    return [{ ...below, caption }];
  }
  const title = caption && boxTitleIn(caption);
  if (!title) return [line];
  const held = takeHeld(waiting);
  return held.length > 0 ? [{ kind: "box", reference: true, title, blocks: joinCaptions(held) }] : [line];
}

/** A line under a picture that reads as its caption is its caption. */
function finishPicture(picture: DraftPicture, waiting: Draft[]): Draft {
  const [below, after] = waiting;
  if (picture.caption.length > 0 || below?.kind !== "line" || below.list) return picture;
  const words = wordsOf(below.content);
  // 〈…〉 over the next table or picture is theirs.
  const isOfNext = after?.kind === "table" || after?.kind === "picture";
  const caption = isOfNext ? null : captionIn(below);
  const named = ofPicture.test(words) && words.length <= 300 ? below.content : null;
  if (!caption && !named) return picture;
  waiting.shift();
  return { ...picture, caption: caption ?? named ?? [] };
}

/** The words within a caption's brackets. */
export function captionIn(line: Line): InlineJson[] | null {
  const words = wordsOf(line.content);
  if (line.list || words.length > 300 || !bracketed.test(words)) return null;
  return tidy(withoutStart(onlyStart(line.content, words.length - 1), 1));
}

function boxTitleIn(caption: readonly InlineJson[]): InlineJson[] | null {
  const words = wordsOf(caption);
  const match = ofBox.exec(words);
  return match && (match[0].includes("※") || /[:：]/.test(match[0]))
    ? tidy(withoutStart(caption, match[0].length))
    : null;
}

function withCaption(table: DraftTable, caption: readonly InlineJson[], unitLine: Line | null): DraftTable {
  const words = wordsOf(caption);
  const inCaption = unitAtEnd.exec(words);
  const alone = unitLine && unitAlone.exec(wordsOf(unitLine.content));
  return {
    ...table,
    caption: inCaption ? tidy(onlyStart(caption, inCaption.index)) : caption,
    unit: (inCaption?.[1] ?? alone?.[1] ?? "").trim(),
  };
}

/** What a box's title is followed by: its table, or the list under it. */
function takeHeld(waiting: Draft[]): Draft[] {
  if (waiting[0]?.kind === "table") return waiting.splice(0, 1);
  const end = waiting.findIndex((draft) => draft.kind !== "line" || !(draft.list || isListLine(draft)));
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

function isListLine(line: Line): boolean {
  return readLineStart(wordsOf(line.content))?.kind === "bullet";
}

/** A frame's first line, if it is written as one, is its title; a frame around one line is no box. */
function finishBox(box: DraftBox): Draft[] {
  const [first, ...rest] = box.blocks;
  if (box.title.length > 0 || first?.kind !== "line") return [{ ...box, blocks: joinCaptions(box.blocks) }];
  if (rest.length === 0) return [first];
  const caption = captionIn(first);
  const title = boxTitleIn(caption ?? first.content);
  if (!title && !caption) return [{ ...box, blocks: joinCaptions(box.blocks) }];
  return [{ ...box, reference: title !== null, title: title ?? caption ?? [], blocks: joinCaptions(rest) }];
}

function finishTable(table: DraftTable, waiting: Draft[]): Draft[] {
  const notes: (readonly InlineJson[])[] = [...table.notes];
  for (let next = waiting[0]; next?.kind === "line" && !next.list && notes.length < 8; next = waiting[0]) {
    if (!underTable.test(wordsOf(next.content))) break;
    notes.push(tidy(withoutStart(next.content, /^[*＊]\s*/.exec(wordsOf(next.content))?.[0].length ?? 0)));
    waiting.shift();
  }
  const pair = splitPair(table);
  if (!pair) return [{ ...withHeadCaption(withOwnUnit(table)), notes }];
  const [left, right] = pair;
  return [{ kind: "pair", tables: [left, { ...right, notes }] }];
}

/** A caption that came with the table itself may stand in brackets, and name the unit at its end. */
function withOwnUnit(table: DraftTable): DraftTable {
  const caption = captionIn(lineOf(table.caption)) ?? table.caption;
  return table.unit ? table : withCaption(table, caption, null);
}

/** A first row of one cell that reads as a caption is the caption. */
function withHeadCaption(table: DraftTable): DraftTable {
  const [[only, ...others] = [], ...rows] = table.rows;
  if (table.caption.length > 0 || !only || others.length > 0 || rows.length === 0) return table;
  const caption = captionOfCell(only);
  return caption ? withCaption({ ...table, rows }, caption, null) : table;
}

function captionOfCell(cell: DraftCell): InlineJson[] | null {
  const [line, ...more] = cell.blocks;
  return line?.kind === "line" && more.length === 0 && cell.rowspan === 1 ? captionIn(line) : null;
}

/** One grid under two captions: each stands over the columns up to the next. */
function splitPair(table: DraftTable): [DraftTable, DraftTable] | null {
  const [head = [], ...rows] = table.rows;
  let column = 0;
  const captions: { column: number; caption: InlineJson[] }[] = [];
  for (const cell of head) {
    const caption = captionOfCell(cell);
    if (caption) captions.push({ column, caption });
    else if (cell.blocks.length > 0) return null;
    column += cell.colspan;
  }
  const [first, second, ...more] = captions;
  const isPlain = rows.every((row) => row.every((cell) => cell.colspan === 1 && cell.rowspan === 1));
  if (!first || !second || more.length > 0 || first.column !== 0 || !isPlain || rows.length === 0) return null;
  const part = (from: number, to: number) => rows.map((row) => row.slice(from, to));
  const base = { ...table, notes: [] };
  return [
    withCaption({ ...base, rows: part(0, second.column) }, first.caption, null),
    withCaption({ ...base, rows: part(second.column, column) }, second.caption, null),
  ];
}

/** A source line that stands by itself is words, not an item. */
export function plainSourceLine(line: Line): Line | null {
  const match = /^[*＊]\s*(?=(출처|자료|source)\s*[:：])/i.exec(wordsOf(line.content));
  return match ? lineOf(tidy(withoutStart(line.content, match[0].length))) : null;
}
