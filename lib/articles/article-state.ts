/** An article's states, in the order of its life. `spiked` may follow any state before publication. */
export const articleStates = [
  "planned",
  "draft",
  "inReview",
  "changesRequested",
  "approved",
  "scheduled",
  "published",
  "corrected",
  "retracted",
  "spiked",
] as const;
export type ArticleState = (typeof articleStates)[number];

/** Whether the document takes steps: everywhere else it must be reopened first. Source: docs/reference/step-protocol.md. */
export function takesEdits(state: ArticleState): boolean {
  return state === "planned" || state === "draft" || state === "changesRequested";
}

/** Whether suggestions may be made, and taken back or rejected: they change no text, so while reviewers read as well. */
export function takesSuggestions(state: ArticleState): boolean {
  return takesEdits(state) || state === "inReview";
}

/** The state after somebody has written: the first edit makes a planned article a draft. */
export function stateAfterEdit(state: ArticleState): ArticleState {
  return state === "planned" ? "draft" : state;
}
