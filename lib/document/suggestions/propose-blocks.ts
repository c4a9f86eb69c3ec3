import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { alignBlocks, type Stretch } from "./align-blocks";
import type { Draft } from "./draft";
import type { Proposing } from "./proposal";
import { commonHead, commonTail, proposeLine } from "./propose-line";

/** A block as it is and as it is wanted, with where each begins; `at` and `rawAt` are before the block itself. */
type Pair = { readonly old: Node; readonly wanted: Node; readonly at: number; readonly rawAt: number };

/** Proposes a change in its finest form: letters within lines, boundaries between them, attributes, single blocks. */
export function proposeBlocks(draft: Draft, { before, after, changedFrom }: Proposing): void {
  proposeContent({ draft, changedFrom }, { old: before, wanted: after, at: -1, rawAt: -1 });
}

type Telling = { readonly draft: Draft; readonly changedFrom?: number | undefined };

function proposePair(telling: Telling, pair: Pair): void {
  const { old, wanted, at } = pair;
  if (old.eq(wanted)) return;
  const isReshaped = old.type !== wanted.type || JSON.stringify(old.attrs) !== JSON.stringify(wanted.attrs);
  if (isReshaped) telling.draft.reshape(old, at, wanted);
  if (!old.isLeaf) proposeContent(telling, pair);
}

function proposeContent(telling: Telling, { old, wanted, at, rawAt }: Pair): void {
  const { draft, changedFrom } = telling;
  if (old.inlineContent) {
    proposeLine(draft, { old, wanted, at: at + 1, rawAt: rawAt + 1, changedFrom });
    return;
  }
  for (const stretch of alignBlocks(old, wanted)) {
    const placed = { ...stretch, at: at + 1 + stretch.offset, rawAt: rawAt + 1 + stretch.rawOffset };
    proposeStretch(telling, placed);
  }
}

type Placed = Stretch & { readonly at: number; readonly rawAt: number };

/** Blocks that became others. */
function proposeStretch(telling: Telling, stretch: Placed): void {
  const { draft } = telling;
  const { olds, wanteds, at, rawAt } = stretch;
  if (olds.length > 0 && wanteds.length > 0 && olds.every((old) => draft.isOwnAlone(old))) {
    draft.rewrite(olds, wanteds, stretch);
    return;
  }
  if (olds.length === wanteds.length) {
    proposePairs(telling, stretch);
    return;
  }
  if (proposeBoundaries(draft, stretch)) return;
  strikeAll(draft, olds, at);
  draft.putBlocks(at + sizeOf(olds), wanteds, rawAt);
}

function proposePairs(telling: Telling, { olds, wanteds, at, rawAt }: Placed): void {
  let [here, there] = [at, rawAt];
  for (const [index, old] of olds.entries()) {
    const wanted = wanteds[index];
    if (!wanted) return;
    if (isAlike(old, wanted)) proposePair(telling, { old, wanted, at: here, rawAt: there });
    else {
      telling.draft.strikeBlock(old, here);
      telling.draft.putBlocks(here + old.nodeSize, [wanted], there);
    }
    here += old.nodeSize;
    there += wanted.nodeSize;
  }
}

function isAlike(old: Node, wanted: Node): boolean {
  if (old.isLeaf !== wanted.isLeaf) return false;
  return old.inlineContent ? wanted.inlineContent : old.type === wanted.type || isSameContent(old, wanted);
}

const isSameContent = (old: Node, wanted: Node) => !old.isLeaf && old.content.eq(wanted.content);

export function strikeAll(draft: Draft, blocks: readonly Node[], at: number): void {
  let here = at;
  for (const block of blocks) {
    draft.strikeBlock(block, here);
    here += block.nodeSize;
  }
}

/**
 * Lines that were divided or made one: the boundary alone is proposed, with the letters that changed beside it. Lines are blocks of text, or
 * items of a list by their first line.
 */
function proposeBoundaries(draft: Draft, stretch: Placed): boolean {
  const { olds, wanteds } = stretch;
  const [first, last] = [olds[0], olds.at(-1)];
  const [wantedFirst, wantedLast] = [wanteds[0], wanteds.at(-1)];
  if (!first || !last || !wantedFirst || !wantedLast) return false;
  if ([...olds, ...wanteds].every((block) => block.inlineContent)) {
    proposeLines(draft, stretch, { first, last, wantedFirst, wantedLast });
    return true;
  }
  if ([...olds, ...wanteds].some((block) => block.type.name !== "listItem")) return false;
  if (olds.length === 1 && wanteds.length === 2) return divideItem(draft, stretch, [wantedFirst, wantedLast]);
  if (olds.length === 2 && wanteds.length === 1) return joinItems(draft, stretch, [first, last]);
  return false;
}

type Ends = { first: Node; last: Node; wantedFirst: Node; wantedLast: Node };

function proposeLines(draft: Draft, { olds, wanteds, at, rawAt }: Placed, ends: Ends): void {
  const { first, last, wantedFirst, wantedLast } = ends;
  const isOne = first === last;
  const isWantedOne = wantedFirst === wantedLast;
  const head = commonHead(first.content, wantedFirst.content);
  const room = isOne ? first.content.size - head : last.content.size;
  const wantedRoom = isWantedOne ? wantedFirst.content.size - head : wantedLast.content.size;
  const tail = commonTail(last.content, wantedLast.content, Math.min(room, wantedRoom));
  const start = at + 1;
  const firstEnd = isOne ? first.content.size - tail : first.content.size;
  draft.strike(first, start, { from: head, to: firstEnd });
  const rawHead = rawAt + 1 + head;
  const run = wantedFirst.content.cut(head, isWantedOne ? wantedFirst.content.size - tail : wantedFirst.content.size);
  if (isWantedOne) draft.put(start + firstEnd, run, rawHead);
  else if (isOne) {
    const tailRun = draft.run(wantedLast.content.cut(0, wantedLast.content.size - tail));
    const joint = draft.joint(first.type.schema, "split", 1);
    const between = wanteds.slice(1, -1).flatMap((block) => draft.putBlock(block) ?? []);
    const end = wantedLast.type.create(wantedLast.attrs, tailRun, joint.addToSet(otherMarks(wantedLast)));
    const content = Fragment.fromArray([first.copy(draft.run(run)), ...between, end]);
    draft.putSlice(start + firstEnd, new Slice(content, 1, 1), rawHead);
  } else {
    draft.put(start + firstEnd, run, rawHead);
    const lastRun = wantedLast.copy(wantedLast.content.cut(0, wantedLast.content.size - tail));
    const rawNext = rawAt + wantedFirst.nodeSize;
    draft.putBlocks(at + first.nodeSize, [...wanteds.slice(1, -1), lastRun], rawNext);
  }
  if (isOne) return;
  strikeAll(draft, olds.slice(1, -1), at + first.nodeSize);
  const lastAt = at + sizeOf(olds.slice(0, -1));
  draft.mergeBefore(last, lastAt, 1);
  draft.strike(last, lastAt + 1, { from: 0, to: last.content.size - tail });
}

/** A split repeats the marks of what it divides; a boundary of its own is new. */
function otherMarks({ marks }: Node) {
  return marks.filter(({ type }) => type.name !== "joint");
}

function divideItem(draft: Draft, { olds, at, rawAt }: Placed, [upper, lower]: [Node, Node]): boolean {
  const line = olds[0]?.firstChild;
  const [upperLine, lowerLine] = [upper.firstChild, lower.firstChild];
  if (!line || !upperLine || !lowerLine || upper.childCount !== 1) return false;
  const head = commonHead(line.content, upperLine.content);
  const most = Math.min(line.content.size - head, lowerLine.content.size);
  const tail = commonTail(line.content, lowerLine.content, most);
  const end = line.content.size - tail;
  draft.strike(line, at + 2, { from: head, to: end });
  const first = upperLine.copy(draft.run(upperLine.content.cut(head)));
  const second = lowerLine.copy(draft.run(lowerLine.content.cut(0, lowerLine.content.size - tail)));
  const joint = draft.joint(line.type.schema, "split", 2);
  const content = Fragment.fromArray([
    upper.copy(Fragment.from(first)),
    lower.type.create(lower.attrs, second, joint.addToSet(otherMarks(lower))),
  ]);
  draft.putSlice(at + 2 + end, new Slice(content, 2, 2), rawAt + 2 + head);
  return true;
}

function joinItems(draft: Draft, { wanteds, at, rawAt }: Placed, [upper, lower]: [Node, Node]): boolean {
  const [line, next] = [upper.lastChild, lower.firstChild];
  const index = upper.childCount - 1;
  const wanted = wanteds[0]?.maybeChild(index);
  if (!line?.inlineContent || !next || !wanted?.inlineContent) return false;
  const lineAt = at + upper.nodeSize - 1 - line.nodeSize;
  const head = commonHead(line.content, wanted.content);
  const tail = commonTail(next.content, wanted.content, Math.min(next.content.size, wanted.content.size - head));
  draft.strike(line, lineAt + 1, { from: head, to: line.content.size });
  const rawLine = rawAt + 1 + sizeOf(wanteds[0]?.children.slice(0, index) ?? []);
  draft.put(lineAt + 1 + line.content.size, wanted.content.cut(head, wanted.content.size - tail), rawLine + 1 + head);
  draft.mergeBefore(lower, at + upper.nodeSize, 2);
  draft.strike(next, at + upper.nodeSize + 2, { from: 0, to: next.content.size - tail });
  return true;
}

export function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
