import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";

/**
 * The step that makes one document of another: it replaces the blocks between the first and the last that differ, so that whoever has the
 * document open keeps their place in the rest. Null when they are equal.
 */
export function differenceStep(from: Node, to: Node): Step | null {
  const before = from.children;
  const after = to.children;
  const most = Math.min(before.length, after.length);
  const same = (one: Node | undefined, other: Node | undefined) => Boolean(one && other && one.eq(other));
  let head = 0;
  while (head < most && same(before[head], after[head])) head += 1;
  if (head === before.length && head === after.length) return null;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;

  const start = sizeOf(before.slice(0, head));
  const end = from.content.size - sizeOf(before.slice(before.length - tail));
  const content = Fragment.fromArray(after.slice(head, after.length - tail));
  return new ReplaceStep(start, end, new Slice(content, 0, 0));
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
