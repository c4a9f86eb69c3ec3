import { deepestList } from "@/lib/document/check-document";
import type { BlockJson } from "@/lib/document/json";
import type { Draft, DraftBox, DraftCell, DraftPicture, DraftTable, Line } from "./draft";
import { placeholderHash } from "./found-pictures";
import { withHeadRow } from "./head-row";
import { withoutBold } from "./inline-content";
import { nestLists, paragraphOf } from "./nest-lists";
import { rankLines } from "./ranked-lines";
import type { Tally } from "./report";

type Json = { readonly type: string; readonly [key: string]: unknown };

/** Makes a document's blocks of drafts. What comes out is checked by `parseDocument` before it is used. */
export function toBlocks(drafts: readonly Draft[], tally: Tally): BlockJson[] {
  return blocksOf(rankLines(drafts, "body"), tally, "body") as unknown as BlockJson[];
}

type Place = "body" | "box" | "cell";

function blocksOf(drafts: readonly Draft[], tally: Tally, place: Place): Json[] {
  const made: Json[] = [];
  for (let index = 0; index < drafts.length; ) {
    const draft = drafts[index] as Draft;
    const run = draft.kind === "line" && (draft.list || draft.role === "quote") ? runAt(drafts, index, draft) : [];
    if (run[0]?.list) made.push(...nestLists(run, deepestList, tally));
    else if (run[0]) made.push(...quoteOf(run, place));
    else made.push(...blockOf(draft, tally, place));
    index += Math.max(1, run.length);
  }
  return made;
}

function quoteOf(run: readonly Line[], place: Place): Json[] {
  const content = run.map(paragraphOf);
  return place === "cell" ? content : [{ type: "quote", content }];
}

/** The lines from here that belong together: a list's, or a quotation's. */
function runAt(drafts: readonly Draft[], from: number, first: Line): Line[] {
  const belongs = (draft: Draft | undefined): draft is Line =>
    draft?.kind === "line" && (first.list ? draft.list !== null : !draft.list && draft.role === "quote");
  const run: Line[] = [];
  for (let at = from; belongs(drafts[at]); at += 1) run.push(drafts[at] as Line);
  return run;
}

function blockOf(draft: Draft, tally: Tally, place: Place): Json[] {
  if (draft.kind === "line") return [lineBlock(draft, place)];
  if (place === "cell") return withinCell(draft, tally);
  if (draft.kind === "rule") return [{ type: "sectionBreak" }];
  if (draft.kind === "picture") return [figureBlock(draft)];
  if (draft.kind === "table") return [tableBlock(draft, tally)];
  if (draft.kind === "pair")
    return [{ type: "sideBySide", content: draft.tables.map((table) => tableBlock(table, tally)) }];
  return place === "box" ? unboxed(draft, tally) : [boxBlock(draft, tally)];
}

function lineBlock(line: Line, place: Place): Json {
  if (line.role !== "subhead" || place === "cell") return paragraphOf(line);
  return {
    type: "subhead",
    attrs: { numbered: line.numbered && place === "body" },
    content: withoutBold(line.content),
  };
}

/** A cell holds paragraphs and lists: what else stood in it is told, and its lines stay. */
function withinCell(draft: Draft, tally: Tally): Json[] {
  if (draft.kind === "rule") return [];
  tally.drop("structure");
  return draft.kind === "box" ? blocksOf(rankLines(draft.blocks, "held"), tally, "cell") : [];
}

/** A box holds no box. */
function unboxed(box: DraftBox, tally: Tally): Json[] {
  tally.drop("structure");
  const title = box.title.length > 0 ? [{ type: "paragraph", content: box.title }] : [];
  return [...title, ...blocksOf(rankLines(box.blocks, "held"), tally, "box")];
}

function boxBlock(box: DraftBox, tally: Tally): Json {
  const blocks = blocksOf(rankLines(box.blocks, "held"), tally, "box");
  return {
    type: "box",
    attrs: { kind: box.reference ? "reference" : "plain" },
    content: [
      { type: "boxTitle", content: withoutBold(box.title) },
      ...(blocks.length > 0 ? blocks : [emptyParagraph]),
    ],
  };
}

function figureBlock({ placeholder, alt, caption }: DraftPicture): Json {
  const attrs = { mediaId: placeholder, hash: placeholderHash, alt };
  return { type: "figure", attrs, content: withoutBold(caption) };
}

function tableBlock(table: DraftTable, tally: Tally): Json {
  const rows = withHeadRow(table.rows).map((row) => ({
    type: "tableRow",
    content: row.map((cell) => cellBlock(cell, tally)),
  }));
  return {
    type: "tableFigure",
    content: [
      { type: "tableCaption", attrs: { unit: table.unit }, content: withoutBold(table.caption) },
      { type: "table", content: rows },
      { type: "tableNotes", content: table.notes.map((content) => paragraphOf({ content })) },
    ],
  };
}

function cellBlock(cell: DraftCell, tally: Tally): Json {
  const blocks = blocksOf(rankLines(cell.blocks, "held"), tally, "cell");
  const { colspan, rowspan, align, header } = cell;
  return {
    type: header ? "tableHeader" : "tableCell",
    attrs: { colspan, rowspan, align, colwidth: null },
    content: (blocks.length > 0 ? blocks : [emptyParagraph]).map((block) => (header ? withoutStrong(block) : block)),
  };
}

/** A head is set off by its place. */
function withoutStrong(block: Json): Json {
  if (block.type !== "paragraph") return block;
  return { ...block, content: withoutBold(block["content"] as Line["content"]) };
}

const emptyParagraph: Json = { type: "paragraph", content: [] };
