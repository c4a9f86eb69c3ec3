import { describe, expect, it } from "vitest";
import { percentile } from "./bench";

describe("percentile", () => {
  it.each([
    [[5], 0.5, 5],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
    [[1, 2], 1, 2],
  ])("of %j at %d is %d", (samples, share, value) => expect(percentile(samples, share)).toBe(value));
});
