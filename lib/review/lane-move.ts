import { type BoardCard, type Lane, laneOf } from "@/lib/articles/lanes";
import { canTake } from "./transitions";

/** A step that a card takes when it is put into another lane. */
export type LaneStep = "submit" | "reopen" | "spike" | "restore";

/** Why it cannot be put there. `verdict`: reviewers put it there; `writing`, `publishing`: it comes there by itself. */
export const laneRefusals = [
  "here",
  "verdict",
  "publishing",
  "planned",
  "writing",
  "reopenFirst",
  "isOut",
  "forbidden",
  "wrongState",
] as const;
export type LaneRefusal = (typeof laneRefusals)[number];

export type LaneMove = { step: LaneStep } | { refusal: LaneRefusal };

/**
 * What putting a card into a lane comes to: the step of the state machine that leads there, if the person may take it, else the reason. The
 * board asks this before it asks anybody for a reason; the command asks again.
 */
export function laneMove(card: Pick<BoardCard, "state" | "isOut" | "may">, to: Lane): LaneMove {
  if (laneOf(card.state) === to) return { refusal: "here" };
  if (card.state === "spiked") return restore(card);
  switch (to) {
    case "planned":
      return { refusal: "planned" };
    case "approved":
    case "changesRequested":
      return { refusal: "verdict" };
    case "out":
      return { refusal: "publishing" };
    case "inReview":
      return submit(card);
    case "draft":
      return reopen(card);
    case "spiked":
      return spike(card);
  }
}

type Card = Pick<BoardCard, "state" | "isOut" | "may">;

const allowed = (step: LaneStep, may: boolean): LaneMove => (may ? { step } : { refusal: "forbidden" });

function submit({ state, may }: Card): LaneMove {
  if (canTake(state, "submit")) return allowed("submit", may.submit);
  return { refusal: state === "planned" ? "writing" : "reopenFirst" };
}

/** What is out is written again as a correction. */
function reopen({ state, may }: Card): LaneMove {
  if (canTake(state, "correct")) return allowed("reopen", may.correct);
  if (canTake(state, "reopen")) return allowed("reopen", may.reopen);
  return { refusal: state === "planned" || state === "changesRequested" ? "writing" : "wrongState" };
}

function spike({ state, isOut, may }: Card): LaneMove {
  if (isOut) return { refusal: "isOut" };
  return canTake(state, "spike") ? allowed("spike", may.spike) : { refusal: "wrongState" };
}

/** It goes back to where it was, which is not for the board to choose. */
function restore({ may }: Card): LaneMove {
  return allowed("restore", may.spike);
}
