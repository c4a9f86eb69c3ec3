import type { Draft } from "./draft";
import type { Proposing } from "./proposal";
import { strikeAll, sizeOf } from "./propose-blocks";

/** The coarse form of a proposal: the article's blocks from the first to the last that differ are struck out, and the wanted ones put in. */
export function replaceBlocks(draft: Draft, { before, after }: Proposing): void {
  const [olds, wanteds] = [before.children, after.children];
  const most = Math.min(olds.length, wanteds.length);
  let head = 0;
  while (head < most && olds[head]?.eq(wanteds[head] as never)) head += 1;
  let tail = 0;
  while (tail < most - head && olds.at(-1 - tail)?.eq(wanteds.at(-1 - tail) as never)) tail += 1;
  const at = sizeOf(olds.slice(0, head));
  const struck = olds.slice(head, olds.length - tail);
  strikeAll(draft, struck, at);
  draft.putBlocks(at + sizeOf(struck), wanteds.slice(head, wanteds.length - tail), sizeOf(wanteds.slice(0, head)));
}
