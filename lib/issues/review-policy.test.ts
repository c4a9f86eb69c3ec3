import { describe, expect, it } from "vitest";
import { policyFor, reviewPolicySchema } from "./review-policy";

const house = reviewPolicySchema.parse({ reviewers: 1, dueInHours: 48, checklist: ["수치를 원문과 맞춤"] });

describe("the policy of a section", () => {
  it("is the publication's where the section says nothing", () => expect(policyFor(house, null)).toEqual(house));

  it("takes its own numbers, and adds its points to the publication's, each once", () => {
    const section = { reviewers: 2, optional: 1, dueInHours: 0, checklist: ["단위 확인", "수치를 원문과 맞춤"] };
    expect(policyFor(house, section)).toEqual({ ...section, checklist: ["수치를 원문과 맞춤", "단위 확인"] });
  });

  it("of a row that was written before there was more to say reads as it did", () =>
    expect(reviewPolicySchema.parse({ reviewers: 3 })).toEqual({
      reviewers: 3,
      optional: 0,
      dueInHours: 0,
      checklist: [],
    }));
});
