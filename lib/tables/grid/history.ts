import type { Draft } from "./draft";
import type { Selection } from "./selection";

/** A draft with the place where somebody worked on it. */
export type Moment = { readonly draft: Draft; readonly selection: Selection };

export type History = { readonly past: readonly Moment[]; readonly future: readonly Moment[] };

/** Drafts share what they have in common, so this many cost little. */
const mostSteps = 200;

export const noHistory: History = { past: [], future: [] };

export function remember({ past }: History, before: Moment): History {
  return { past: [...past, before].slice(-mostSteps), future: [] };
}

/** The moment before, and the history as it is then. Undefined: there is none. */
export function goBack({ past, future }: History, now: Moment): readonly [Moment, History] | undefined {
  const before = past.at(-1);
  return before && [before, { past: past.slice(0, -1), future: [now, ...future] }];
}

export function goForward({ past, future }: History, now: Moment): readonly [Moment, History] | undefined {
  const [next, ...rest] = future;
  return next && [next, { past: [...past, now], future: rest }];
}
