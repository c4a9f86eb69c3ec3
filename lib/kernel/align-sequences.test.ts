import fc from "fast-check";
import { expect, it } from "vitest";
import { alignSequences } from "./align-sequences";

const sequence = fc.array(fc.constantFrom("가", "나", "다", "라"), { maxLength: 24 });

/** The length of the longest common subsequence, as it is defined. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    for (const [at, other] of after.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

it("both sequences are there in order, and no more could be equal", () => {
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const stretches = alignSequences(before, after);
      expect(stretches.flatMap((one) => before.slice(...one.before))).toEqual(before);
      expect(stretches.flatMap((one) => after.slice(...one.after))).toEqual(after);
      let equal = 0;
      for (const one of stretches.filter((stretch) => stretch.equal)) {
        expect(before.slice(...one.before)).toEqual(after.slice(...one.after));
        equal += one.before[1] - one.before[0];
      }
      expect(equal).toBe(longestCommon(before, after));
      expect(stretches.every((one, at) => at === 0 || one.equal !== stretches[at - 1]?.equal)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
