import { describe, expect, it } from "vitest";
import { articleStates, takesEdits } from "@/lib/articles/article-state";
import { articleSteps, canTake, destination, possibleSteps } from "./transitions";

/** Every state by every step: a dash where the step cannot be taken. */
const rows = `
                 | edit             | submit | decide | reopen | schedule  | unschedule | publish | correct | retract   | spike  | restore
planned          | draft            | -      | -      | -      | -         | -          | -       | -       | -         | spiked | -
draft            | draft            | review | -      | -      | -         | -          | -       | -       | -         | spiked | -
inReview         | -                | -      | review | draft  | -         | -          | -       | -       | -         | spiked | -
changesRequested | changesRequested | review | review | -      | -         | -          | -       | -       | -         | spiked | -
approved         | -                | -      | review | draft  | scheduled | -          | out     | -       | -         | spiked | -
scheduled        | -                | -      | -      | -      | -         | approved   | out     | -       | -         | -      | -
published        | -                | -      | -      | -      | -         | -          | -       | draft   | retracted | -      | -
corrected        | -                | -      | -      | -      | -         | -          | -       | draft   | retracted | -      | -
retracted        | -                | -      | -      | -      | -         | -          | -       | -       | -         | -      | -
spiked           | -                | -      | -      | -      | -         | -          | -       | -       | -         | -      | before
`;

const [head, ...body] = rows
  .replace(/^\n|\n$/g, "")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));
const cells = body.flatMap(([state, ...ends]) => ends.map((end, index) => [state, head?.[index + 1], end] as const));

describe("an article's transitions", () => {
  it("are told for every state and every step", () => {
    expect(body.map(([state]) => state)).toEqual([...articleStates]);
    expect(cells).toHaveLength(articleStates.length * articleSteps.length);
  });

  it.each(cells)("%s, %s → %s", (state, step, end) => {
    const from = articleStates.find((known) => known === state);
    const taken = articleSteps.find((known) => known === step);
    if (!from || !taken) throw new Error(`unknown: ${state} ${step}`);
    expect(destination(from, taken) ?? "-").toBe(end);
  });

  it.each(articleStates)("a document takes steps in %s exactly when the step edit is possible there", (state) =>
    expect(takesEdits(state)).toBe(canTake(state, "edit")),
  );

  it("lists what is possible", () => expect(possibleSteps("spiked")).toEqual(["restore"]));
});
