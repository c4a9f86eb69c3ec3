import type { IssueState } from "@/lib/platform/generated/prisma/enums";

/**
 * The declared life of an issue. `ready` and what follows rest on a sign-off that holds for one hash, so the state is a cache:
 * the gate asks the rows again. Source: docs/reference/states.md.
 */
export const issueStates = [
  "planned",
  "inProduction",
  "ready",
  "scheduled",
  "published",
  "updated",
  "withdrawn",
] as const satisfies readonly IssueState[];

/** `arrange`: any change of what the sign-off covers, an article's text included. */
export const issueSteps = ["arrange", "signOff", "schedule", "unschedule", "publish", "rollBack", "withdraw"] as const;
export type IssueStep = (typeof issueSteps)[number];

const table: Readonly<Record<IssueState, Partial<Record<IssueStep, IssueState>>>> = {
  planned: { arrange: "inProduction" },
  inProduction: { arrange: "inProduction", signOff: "ready" },
  ready: { arrange: "inProduction", signOff: "ready", schedule: "scheduled", publish: "published" },
  scheduled: { arrange: "inProduction", schedule: "scheduled", unschedule: "ready", publish: "published" },
  published: {
    arrange: "published",
    signOff: "published",
    schedule: "published",
    unschedule: "published",
    publish: "updated",
    rollBack: "updated",
    withdraw: "withdrawn",
  },
  updated: {
    arrange: "updated",
    signOff: "updated",
    schedule: "updated",
    unschedule: "updated",
    publish: "updated",
    rollBack: "updated",
    withdraw: "withdrawn",
  },
  withdrawn: {
    arrange: "withdrawn",
    signOff: "withdrawn",
    schedule: "withdrawn",
    unschedule: "withdrawn",
    publish: "updated",
  },
};

/** Where the step leads from this state, or null when it cannot be taken there. */
export function issueAfter(state: IssueState, step: IssueStep): IssueState | null {
  return table[state][step] ?? null;
}
