import { Fragment, type Node } from "@tiptap/pm/model";
import type { Draft } from "./draft";

/** A line as it is, and as it is wanted, each with where its content begins. */
export type Lines = {
  readonly old: Node;
  readonly wanted: Node;
  readonly at: number;
  readonly rawAt: number;
  /** The first place that was changed, if it is known. */
  readonly changedFrom?: number | undefined;
};

/** Proposes the letters, the parts and the marks of a line that are other than wanted. */
export function proposeLine(draft: Draft, lines: Lines): void {
  const { old, wanted, at, rawAt } = lines;
  const head = commonHead(old.content, wanted.content, limitOf(lines));
  const tail = commonTail(old.content, wanted.content, Math.min(old.content.size, wanted.content.size) - head);
  const run = { from: head, to: old.content.size - tail };
  const wantedRun = wanted.content.cut(head, wanted.content.size - tail);
  const oldRun = old.content.cut(run.from, run.to);
  const note = onlyNote(oldRun, wantedRun);
  if (saysTheSame(oldRun, wantedRun)) proposeMarks(draft, { oldRun, wantedRun, at: at + head });
  else if (note) proposeLine(draft, { ...note, at: at + head + 1, rawAt: rawAt + head + 1 });
  else {
    draft.strike(old, at, run);
    draft.put(at + run.to, wantedRun, rawAt + head);
  }
}

function limitOf({ changedFrom, at, old }: Lines): number {
  return changedFrom === undefined || changedFrom < at ? old.content.size : changedFrom - at;
}

/** How far two runs are the same from their beginning; no more than `most`. Never ends within a letter of two code units. */
export function commonHead(one: Fragment, other: Fragment, most = Number.POSITIVE_INFINITY): number {
  let size = 0;
  for (const [index, node] of one.content.entries()) {
    const twin = other.maybeChild(index);
    if (!twin || size >= most) return size;
    if (node.eq(twin) && size + node.nodeSize <= most) {
      size += node.nodeSize;
      continue;
    }
    if (!node.isText || !twin.isText || !node.sameMarkup(twin)) return size;
    const text = node.text ?? "";
    const length = Math.min(sameStart(text, twin.text ?? ""), most - size);
    return size + (isLowSurrogate(text, length) ? length - 1 : length);
  }
  return size;
}

/** The same from the end. */
export function commonTail(one: Fragment, other: Fragment, most: number): number {
  let size = 0;
  for (let back = 1; back <= one.childCount; back += 1) {
    const node = one.child(one.childCount - back);
    const twin = other.maybeChild(other.childCount - back);
    if (!twin || size >= most) return size;
    if (node.eq(twin) && size + node.nodeSize <= most) {
      size += node.nodeSize;
      continue;
    }
    if (!node.isText || !twin.isText || !node.sameMarkup(twin)) return size;
    const text = node.text ?? "";
    const length = Math.min(sameEnd(text, twin.text ?? ""), most - size);
    return size + (isLowSurrogate(text, text.length - length) ? length - 1 : length);
  }
  return size;
}

function sameStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

function sameEnd(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.at(-1 - at) === other.at(-1 - at)) at += 1;
  return at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/** The same letters and parts, whatever their marks. */
function saysTheSame(one: Fragment, other: Fragment): boolean {
  if (one.size !== other.size || one.size === 0) return false;
  return bare(one).eq(bare(other));
}

const bare = (run: Fragment): Fragment => Fragment.fromArray(run.content.map((node) => node.mark([])));

function proposeMarks(
  draft: Draft,
  { oldRun, wantedRun, at }: { oldRun: Fragment; wantedRun: Fragment; at: number },
): void {
  oldRun.forEach((node, offset) => {
    wantedRun.forEach((twin, twinOffset) => {
      const from = Math.max(offset, twinOffset);
      const to = Math.min(offset + node.nodeSize, twinOffset + twin.nodeSize);
      if (from < to) draft.restyle(node, { from: at + from, to: at + to }, twin.marks);
    });
  });
}

/** A note in which alone the lines differ. */
function onlyNote(oldRun: Fragment, wantedRun: Fragment): { old: Node; wanted: Node } | null {
  const [old, wanted] = [oldRun.firstChild, wantedRun.firstChild];
  if (!old || !wanted || oldRun.childCount !== 1 || wantedRun.childCount !== 1) return null;
  return !old.isText && !old.isLeaf && old.sameMarkup(wanted) ? { old, wanted } : null;
}
