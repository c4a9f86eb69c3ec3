import { describe, expect, it } from "vitest";
import { issueAfter, issueStates, issueSteps } from "./transitions";

const rows = `
| arrange | signOff | schedule | unschedule | publish | rollBack | withdraw
planned | inProduction | - | - | - | - | - | -
inProduction | inProduction | ready | - | - | - | - | -
ready | inProduction | ready | scheduled | - | published | - | -
scheduled | inProduction | - | scheduled | ready | published | - | -
published | published | published | published | published | updated | updated | withdrawn
updated | updated | updated | updated | updated | updated | updated | withdrawn
withdrawn | withdrawn | withdrawn | withdrawn | withdrawn | updated | - | -
`;
const [head, ...body] = rows
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));
const cells = body.flatMap(([state, ...ends]) => ends.map((end, index) => [state, head?.[index + 1], end] as const));

describe("an issue's transitions", () => {
  it("are told for every state and every step", () => {
    expect(body.map(([state]) => state)).toEqual([...issueStates]);
    expect(cells).toHaveLength(issueStates.length * issueSteps.length);
  });

  it.each(cells)("%s, %s → %s", (state, step, end) => {
    const from = issueStates.find((known) => known === state);
    const taken = issueSteps.find((known) => known === step);
    if (!from || !taken) throw new Error(`unknown: ${state} ${step}`);
    expect(issueAfter(from, taken) ?? "-").toBe(end);
  });
});
