import { describe, expect, it } from "vitest";
import { issueSchema, reservedIssueSlugs } from "./issue";

describe("the address of an issue", () => {
  const fields = { number: 1, publicationDate: "2026-01-02" };

  it.each(reservedIssueSlugs)("is not that of a page beside it: %s", (slug) => {
    const parsed = issueSchema.safeParse({ ...fields, slug });
    expect(parsed.error?.issues).toMatchObject([{ path: ["slug"], message: "reserved" }]);
  });

  it("is any other", () => expect(issueSchema.safeParse({ ...fields, slug: "2026-01-02" }).success).toBe(true));
});
