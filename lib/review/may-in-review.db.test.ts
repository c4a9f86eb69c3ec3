import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { approve, submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Person } from "@/lib/publishing/testing/newsroom";
import { readReview } from "./read-review.server";

newsroomDatabase();

describe("what the review page offers beside a verdict", () => {
  it.each([
    // who, recuse, override, assign
    ["seo", true, false, false],
    ["yun", true, false, false],
    ["oh", false, false, false],
    ["moon", false, false, false],
    ["han", false, true, true],
  ] as const)(
    "%s: step back %s, override %s, change the reviewers %s",
    async (who: Person, recuse, override, assign) => {
      const room = await makeNewsroom({ reviewers: 3 });
      const articleId = await write(room, "oh");
      const { roundId } = await submit(room, "oh", articleId);
      const review = expectAccepted(await readReview(room.people[who], roundId));
      expect(review.may).toEqual({ recuse, override, assign });
      expect(review.candidates.length > 0).toBe(assign);
    },
  );

  it("offers no override to a managing editor who wrote part of it, and none once it is approved", async () => {
    const room = await makeNewsroom();
    const own = await submit(room, "han", await write(room, "han"));
    expect(expectAccepted(await readReview(room.people.han, own.roundId)).may.override).toBe(false);
    const articleId = await write(room, "oh");
    const { roundId } = await submit(room, "oh", articleId);
    await approve(room, articleId);
    expect(expectAccepted(await readReview(room.people.han, roundId)).may.override).toBe(false);
  });

  it("says of a reviewer who wrote part of the text that they cannot be asked", async () => {
    const room = await makeNewsroom();
    const { roundId } = await submit(room, "jang", await write(room, "jang"));
    const { candidates } = expectAccepted(await readReview(room.people.han, roundId));
    expect(candidates.filter(({ wrote }) => wrote).map(({ name }) => name)).toEqual(["jang"]);
  });
});
