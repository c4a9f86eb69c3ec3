import { describe, expect, it } from "vitest";
import { type ArticleState, articleStates } from "@/lib/articles/article-state";
import { type Lane, laneOf, lanes } from "@/lib/articles/lanes";
import { laneMove } from "./lane-move";
import { canTake } from "./transitions";

const all = { submit: true, reopen: true, correct: true, spike: true };
const nothing = { submit: false, reopen: false, correct: false, spike: false };
const isOut = (state: ArticleState) => ["published", "corrected", "retracted"].includes(state);
const move = (state: ArticleState, to: Lane, may = all) => {
  const found = laneMove({ state, isOut: isOut(state), may }, to);
  return "step" in found ? found.step : found.refusal;
};

/** From each state (rows) to each lane (columns), for whoever may everything. */
const table: Record<ArticleState, Record<Lane, string>> = {
  planned: row("here", "writing", "writing", "verdict", "verdict", "publishing", "spike"),
  draft: row("planned", "here", "submit", "verdict", "verdict", "publishing", "spike"),
  inReview: row("planned", "reopen", "here", "verdict", "verdict", "publishing", "spike"),
  changesRequested: row("planned", "writing", "submit", "here", "verdict", "publishing", "spike"),
  approved: row("planned", "reopen", "reopenFirst", "verdict", "here", "publishing", "spike"),
  scheduled: row("planned", "wrongState", "reopenFirst", "verdict", "here", "publishing", "wrongState"),
  published: row("planned", "reopen", "reopenFirst", "verdict", "verdict", "here", "isOut"),
  corrected: row("planned", "reopen", "reopenFirst", "verdict", "verdict", "here", "isOut"),
  retracted: row("planned", "wrongState", "reopenFirst", "verdict", "verdict", "here", "isOut"),
  spiked: row("restore", "restore", "restore", "restore", "restore", "restore", "here"),
};

function row(...cells: string[]): Record<Lane, string> {
  return Object.fromEntries(lanes.map((lane, at) => [lane, cells[at] ?? ""])) as Record<Lane, string>;
}

describe("a card that is put into another lane", () => {
  it.each(articleStates)("%s", (state) => {
    expect(Object.fromEntries(lanes.map((lane) => [lane, move(state, lane)]))).toEqual(table[state]);
  });

  it("never takes a step that the state machine does not know", () => {
    const steps = { submit: "submit", spike: "spike", restore: "restore" } as const;
    for (const state of articleStates)
      for (const lane of lanes) {
        const found = move(state, lane);
        if (found in steps) expect(canTake(state, steps[found as keyof typeof steps])).toBe(true);
        if (found === "reopen") expect(canTake(state, "reopen") || canTake(state, "correct")).toBe(true);
      }
  });

  it("takes none for whoever may not", () => {
    const steps = ["submit", "reopen", "spike", "restore"];
    for (const state of articleStates)
      for (const lane of lanes) {
        const asked = move(state, lane);
        expect(move(state, lane, nothing)).toBe(steps.includes(asked) ? "forbidden" : asked);
      }
  });

  it("an article that is out once is not spiked while it is written again", () => {
    expect(laneMove({ state: "draft", isOut: true, may: all }, "spiked")).toEqual({ refusal: "isOut" });
  });

  it("every state stands in one lane", () => {
    expect(new Set(articleStates.map(laneOf))).toEqual(new Set(lanes));
  });
});
