import type { ArticleState } from "@/lib/articles/article-state";

/**
 * The declared life of an article: which step is possible in which state, and where it leads. Who may take a step is asked of
 * the policies, and whether the text is good enough of `approval`. Source: docs/reference/states.md.
 */
export const articleSteps = [
  "edit",
  "submit",
  "decide",
  "reopen",
  "schedule",
  "unschedule",
  "publish",
  "correct",
  "retract",
  "spike",
  "restore",
] as const;
export type ArticleStep = (typeof articleSteps)[number];

/**
 * Where a step leads. `review`: to what the verdicts on the head revision say (in review, changes requested or approved),
 * `before`: to the state that was left when it was spiked, `out`: published, or corrected when it was out before.
 */
export type Destination = ArticleState | "review" | "before" | "out";

const table: Readonly<Record<ArticleState, Partial<Record<ArticleStep, Destination>>>> = {
  planned: { edit: "draft", spike: "spiked" },
  draft: { edit: "draft", submit: "review", spike: "spiked" },
  inReview: { decide: "review", reopen: "draft", spike: "spiked" },
  changesRequested: { edit: "changesRequested", submit: "review", decide: "review", spike: "spiked" },
  approved: { decide: "review", reopen: "draft", schedule: "scheduled", publish: "out", spike: "spiked" },
  scheduled: { unschedule: "approved", publish: "out" },
  published: { correct: "draft", retract: "retracted" },
  corrected: { correct: "draft", retract: "retracted" },
  retracted: {},
  spiked: { restore: "before" },
};

/** Where the step leads from this state, or null when it cannot be taken there. */
export function destination(state: ArticleState, step: ArticleStep): Destination | null {
  return table[state][step] ?? null;
}

export function canTake(state: ArticleState, step: ArticleStep): boolean {
  return destination(state, step) !== null;
}

/** The steps that the state allows, for whoever draws the buttons. */
export function possibleSteps(state: ArticleState): ArticleStep[] {
  return articleSteps.filter((step) => canTake(state, step));
}
