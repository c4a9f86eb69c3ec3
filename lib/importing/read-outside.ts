import type { BlockJson, NodeJson } from "@/lib/document/json";
import { parseDocument } from "@/lib/document/document";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { joinAsteriskNotes } from "./asterisk-notes";
import { joinCaptions } from "./captions";
import type { Draft } from "./draft";
import { type FoundPicture, FoundPictures, type HasBytes, isWrittenPicture } from "./found-pictures";
import { findNotes } from "./html-notes";
import { elementsOf, type HtmlElement, isDeeper } from "./html-tree";
import { linkAddresses } from "./inline-content";
import { joinNamedSources } from "./named-sources";
import { readBlocks } from "./read-blocks";
import { readLines } from "./read-lines";
import { readTable, TableTooLarge, tableLines } from "./read-table";
import { type Counts, type FoundReference, type KeptKind, type Report, Tally, TooLarge } from "./report";
import { sheetText, withClassStyles } from "./stylesheet";
import { type Head, takeHead, type WantedHead } from "./take-head";
import { toBlocks } from "./to-blocks";
import { declaredLists } from "./word-lists";

/** What was read: blocks of a document, checked as such, and what became of everything else. */
export type Outside = {
  readonly blocks: readonly BlockJson[];
  readonly head: Head;
  readonly report: Report;
  /** A few words, not a line of their own. */
  readonly inline: boolean;
  /** Pictures that stand in the blocks as figures with placeholders (see place-pictures.ts), in the order of the text. */
  readonly pictures: readonly FoundPicture[];
};

export type OutsideError = "empty" | "tooLarge" | "tableTooLarge" | "unreadable";

/** More characters than this are not even looked at. */
export const mostCharacters = 30_000_000;

/**
 * Reads markup from outside (the clipboard, a file) into blocks of a document. Pure: the markup is only a tree here. `hasBytes` says of
 * which pictures more than an address came along.
 * Refuses: empty (nothing to be kept), tooLarge (than an article may be), tableTooLarge (than a table in the text may be), unreadable.
 */
export function readMarkup(
  root: HtmlElement,
  wanted: WantedHead,
  hasBytes: HasBytes = isWrittenPicture,
): Result<Outside, OutsideError> {
  const tally = new Tally();
  const pictures = new FoundPictures(hasBytes);
  return carefully(() => {
    const styled = withClassStyles(root);
    for (const element of elementsOf(styled)) if (isDeeper(element)) tally.drop("structure");
    const reading = {
      tally,
      notes: findNotes(styled),
      lists: declaredLists(sheetText(root)),
      tables: { table: readTable, lines: tableLines },
      pictures,
    };
    return finish(readBlocks(styled, reading), { tally, pictures }, wanted);
  });
}

/** As `readMarkup`, for plain text: signs at the lines' starts give their levels, tabs their tables. */
export function readPlainText(text: string, wanted: WantedHead): Result<Outside, OutsideError> {
  return carefully(() => finish(readLines(text), { tally: new Tally(), pictures: none() }, wanted));
}

/** Plain text as it stands: a paragraph for each line, and nothing recognised. */
export function readBareText(text: string): Result<Outside, OutsideError> {
  return carefully(() => {
    const blocks = readLines(text.replaceAll("\t", " ")).flatMap((draft): BlockJson[] =>
      draft.kind === "line" ? [{ type: "paragraph", content: draft.content }] : [],
    );
    const inline = blocks.length === 1;
    return checked(blocks, { head: noHead, references: [], tally: new Tally(), pictures: none(), inline });
  });
}

const none = () => new FoundPictures(() => false);

const noHead: Head = { title: null, lead: null };

function carefully(read: () => Result<Outside, OutsideError>): Result<Outside, OutsideError> {
  try {
    return read();
  } catch (error) {
    if (error instanceof TableTooLarge) return refuse("tableTooLarge");
    if (error instanceof TooLarge) return refuse("tooLarge");
    throw error;
  }
}

type Counted = { readonly tally: Tally; readonly pictures: FoundPictures };

function finish(drafts: readonly Draft[], counted: Counted, wanted: WantedHead): Result<Outside, OutsideError> {
  const linked = mapLines(drafts);
  const named = joinNamedSources(linked);
  const { head, rest } = takeHead(joinAsteriskNotes(named.drafts), wanted);
  // A headline holds words alone: where they led is told as left out.
  const led = (head.title ?? []).filter(({ marks }) => marks.some(({ type }) => type === "link"));
  counted.tally.drop("links", led.length);
  const shaped = joinCaptions(rest);
  const inline = !head.title && !head.lead && shaped.length === 1 && isWords(shaped[0]);
  return checked(toBlocks(shaped, counted.tally), { ...counted, head, references: named.references, inline });
}

function isWords(draft: Draft | undefined): boolean {
  return draft?.kind === "line" && draft.list === null && draft.role === "text";
}

/** Addresses become links everywhere, and notes are joined to their words within a frame as well. */
function mapLines(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft): Draft => {
    if (draft.kind === "line") return { ...draft, content: linkAddresses(draft.content) };
    if (draft.kind === "box") return { ...draft, blocks: joinAsteriskNotes(mapLines(draft.blocks)) };
    if (draft.kind !== "table") return draft;
    return { ...draft, rows: draft.rows.map((row) => row.map((cell) => ({ ...cell, blocks: mapLines(cell.blocks) }))) };
  });
}

type Finished = Counted & {
  readonly head: Head;
  readonly references: readonly FoundReference[];
  readonly inline: boolean;
};

/** The document's own check of everything that came from outside: what does not pass it does not come in. */
function checked(
  blocks: readonly BlockJson[],
  { head, references, tally, pictures, inline }: Finished,
): Result<Outside, OutsideError> {
  if (blocks.length === 0 && !head.title && !head.lead) return refuse("empty", { dropped: tally.dropped() });
  const { title, lead } = head;
  const content = [
    { type: "title", content: (title ?? []).filter(({ type }) => type === "text").map(bare) },
    { type: "lead", attrs: { eventDate: lead?.eventDate ?? null }, content: lead?.content ?? [] },
    { type: "summary" },
    ...(blocks.length > 0 ? blocks : [{ type: "paragraph" }]),
    { type: "references" },
  ];
  const parsed = parseDocument({ type: "doc", content });
  if (!parsed.ok) {
    return refuse(parsed.error.code === "tooLarge" ? "tooLarge" : "unreadable", { ...parsed.error.facts });
  }
  const [parsedTitle, parsedLead, , ...body] = parsed.value.document.content;
  const kept = blocks.length > 0 ? (body.slice(0, -1) as BlockJson[]) : [];
  const placed = pictures.count > 0 ? pictures.placed(JSON.stringify(kept)) : [];
  tally.drop("pictures", pictures.count - placed.length);
  return accept({
    blocks: kept,
    head: {
      title: title && parsedTitle.content,
      lead: lead && { content: parsedLead.content, eventDate: lead.eventDate },
    },
    report: {
      kept: countKept([...kept, parsedLead]),
      dropped: tally.dropped(),
      references,
      leftPictures: pictures.left,
    },
    inline,
    pictures: placed,
  });
}

/** A title holds words alone. */
function bare(part: { readonly type: string }): object {
  return "text" in part ? { type: "text", text: part.text } : part;
}

const keptAs: Readonly<Record<string, KeptKind>> = {
  tableFigure: "tables",
  bulletList: "lists",
  orderedList: "lists",
  note: "notes",
  box: "boxes",
  figure: "pictures",
  subhead: "subheads",
};

function countKept(nodes: readonly NodeJson[]): Counts<KeptKind> {
  const counts: Partial<Record<KeptKind, number>> = {};
  const add = (kind: KeptKind) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const walk = (node: NodeJson, inList: boolean) => {
    const kind = keptAs[node.type];
    const isList = kind === "lists";
    if (kind && !(isList && inList)) add(kind);
    if (node.type === "text" && node.marks.some(({ type }) => type === "link")) add("links");
    if ("content" in node)
      for (const child of node.content) walk(child, isList || (inList && node.type === "listItem"));
  };
  for (const node of nodes) walk(node, false);
  return counts;
}
