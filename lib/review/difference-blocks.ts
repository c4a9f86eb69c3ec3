import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import { alignSequences } from "@/lib/kernel/align-sequences";
import { areEqual, numberNodes, saysTheSame } from "./difference-equality";
import { bagOf, likeness } from "./difference-likeness";
import { compareWords, type WordRun } from "./difference-words";

/** Where a block went, told at both places by the same number. `inside`: what was changed in it on the way; null: nothing. */
export type Move = { readonly id: number; readonly inside: ChangedBlock | null };

/** An attribute that is not what it was: the number of a subhead, the unit of a table, the day of a lead. */
export type AttributeChange = { readonly name: string; readonly before: unknown; readonly after: unknown };

export type BlockDifference =
  | {
      readonly change: "same" | "added" | "removed";
      readonly node: NodeJson;
      /** It stands elsewhere: removed here, added there, and no less than it was. */
      readonly moved?: Move;
    }
  | ChangedBlock;

/** A node that is still there and says something else. */
export type ChangedBlock = {
  readonly change: "changed";
  readonly before: NodeJson;
  readonly after: NodeJson;
  readonly attributes: readonly AttributeChange[];
  readonly inside: Inside;
};

export type Inside =
  /** Running text. */
  | { readonly type: "words"; readonly runs: readonly WordRun[] }
  /** Nodes within it. */
  | { readonly type: "parts"; readonly parts: readonly BlockDifference[] }
  /** Nothing within it to compare: the whole is shown as it was and as it is. */
  | { readonly type: "whole" };

const textBlocks = new Set(["title", "lead", "summary", "paragraph", "subhead", "boxTitle", "tableCaption", "figure"]);

/** From this share of common words on, two blocks are one that was changed. */
const alike = 0.4;
/** Gaps with more pairs than this are paired in order, without looking for the best pairing. */
const mostPairs = 4_000;

/** What changed between two rows of nodes: equal ones are found first, then those in the gaps that are much alike are compared inside. */
export function compareBlocks(before: readonly NodeJson[], after: readonly NodeJson[]): BlockDifference[] {
  const [were, are] = [before[0], after[0]];
  if (were && are && before.length + after.length === 2) return compareAlone(were, are);
  const [numbersBefore = [], numbersAfter = []] = numberNodes(before, after);
  const stretches = alignSequences(numbersBefore, numbersAfter);
  return stretches.flatMap((stretch) => {
    const [gone, come] = [before.slice(...stretch.before), after.slice(...stretch.after)];
    return stretch.equal ? come.map((node): BlockDifference => ({ change: "same", node })) : compareGap(gone, come);
  });
}

/** One block on each side, as in the cells of a table. */
function compareAlone(before: NodeJson, after: NodeJson): BlockDifference[] {
  return saysTheSame(before, after) ? [{ change: "same", node: after }] : compareGap([before], [after]);
}

/** Two nodes of the same kind and place, equal or changed. */
export function compareNodes(before: NodeJson, after: NodeJson): BlockDifference {
  if (saysTheSame(before, after)) return { change: "same", node: after };
  const inside = compareInside(before, after);
  return { change: "changed", before, after, attributes: compareAttributes(before, after), inside };
}

function compareInside(before: NodeJson, after: NodeJson): Inside {
  const [were, are] = [childrenOf(before), childrenOf(after)];
  if (textBlocks.has(before.type)) return { type: "words", runs: compareWords(were, are) };
  if (before.type === "table" && !sameFrame(before, after) && (hasSpans(before) || hasSpans(after)))
    return { type: "whole" };
  if (were.length === 0 && are.length === 0) return { type: "whole" };
  return { type: "parts", parts: isInPlace(before, after) ? compareInPlace(were, are) : compareBlocks(were, are) };
}

const framed = new Set(["tableFigure", "sideBySide", "tableRow", "tableCell", "tableHeader"]);

/** Whether children are compared by their places: a caption, a table, its notes; the cells of a row; the rows of a table with spans. */
function isInPlace(before: NodeJson, after: NodeJson): boolean {
  if (before.type === "table") return hasSpans(before);
  return framed.has(before.type) && childrenOf(before).length === childrenOf(after).length;
}

function compareInPlace(before: readonly NodeJson[], after: readonly NodeJson[]): BlockDifference[] {
  return after.flatMap((node, index) => {
    const was = before[index];
    if (was?.type === node.type) return [compareNodes(was, node)];
    return was ? [removed(was), added(node)] : [added(node)];
  });
}

function compareGap(before: readonly NodeJson[], after: readonly NodeJson[]): BlockDifference[] {
  const found: BlockDifference[] = [];
  let [one, other] = [0, 0];
  for (const [was, is] of [...pairUp(before, after), [before.length, after.length] as const]) {
    found.push(...before.slice(one, was).map(removed), ...after.slice(other, is).map(added));
    const [left, right] = [before[was], after[is]];
    if (left && right) found.push(compareNodes(left, right));
    [one, other] = [was + 1, is + 1];
  }
  return found;
}

const added = (node: NodeJson): BlockDifference => ({ change: "added", node });
const removed = (node: NodeJson): BlockDifference => ({ change: "removed", node });

type Pair = readonly [before: number, after: number];

/** The pairing, in order, of those that are alike, with the greatest sum of likeness (an alignment by dynamic programming). */
function pairUp(before: readonly NodeJson[], after: readonly NodeJson[]): Pair[] {
  if (before.length * after.length > mostPairs) return pairInOrder(before, after);
  const bags = { before: before.map(bagOf), after: after.map(bagOf) };
  const least = before.length === 1 && after.length === 1 ? alike / 2 : alike;
  const shares = bags.before.map((one, from) =>
    bags.after.map((other, to) => {
      const share = before[from]?.type === after[to]?.type ? likeness(one, other) : 0;
      return share >= least ? share : 0;
    }),
  );
  const gain = (one: number, other: number) => shares[one]?.[other] ?? 0;
  const best: number[][] = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  const at = (one: number, other: number) => best[one]?.[other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const paired = gain(one, other);
      const row = best[one];
      if (row) row[other] = Math.max(at(one + 1, other), at(one, other + 1), paired && paired + at(one + 1, other + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [one, other] = [0, 0]; one < before.length && other < after.length; ) {
    const paired = gain(one, other);
    if (paired && at(one, other) === paired + at(one + 1, other + 1)) pairs.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}

function pairInOrder(before: readonly NodeJson[], after: readonly NodeJson[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < Math.min(before.length, after.length); index += 1) {
    if (before[index]?.type === after[index]?.type) pairs.push([index, index]);
  }
  return pairs;
}

function compareAttributes(before: NodeJson, after: NodeJson): AttributeChange[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.attrs?.[name] ?? null, after.attrs?.[name] ?? null];
    return areEqual(was, is) ? [] : [{ name, before: was, after: is }];
  });
}

function hasSpans(table: NodeJson): boolean {
  return childrenOf(table).some((row) =>
    childrenOf(row).some(({ attrs }) => Number(attrs?.colspan ?? 1) > 1 || Number(attrs?.rowspan ?? 1) > 1),
  );
}

/** Whether two tables have the same rows of cells with the same spans, so that they can be laid over each other. */
function sameFrame(before: NodeJson, after: NodeJson): boolean {
  const frame = (table: NodeJson) =>
    JSON.stringify(
      childrenOf(table).map((row) => childrenOf(row).map(({ attrs }) => [attrs?.colspan ?? 1, attrs?.rowspan ?? 1])),
    );
  return frame(before) === frame(after);
}
