import { describe, expect, it } from "vitest";
import {
  appearanceSchema,
  colophonSchema,
  issueLabel,
  languageSchema,
  numberingSchema,
  publicationSettingsSchema,
  publicationSlugSchema,
  timeZoneSchema,
} from "./publication";
import { reviewPolicySchema } from "./review-policy";

describe("what the database holds by default", () => {
  it.each([
    ["colophon", colophonSchema, [], []],
    [
      "numbering",
      numberingSchema,
      {},
      { issueLabel: "제{number}호", sections: "roman", bullets: ["disc", "dash", "disc", "dash"] },
    ],
    ["reviewPolicy", reviewPolicySchema, {}, { reviewers: 1, optional: 0, dueInHours: 0, checklist: [] }],
    ["appearance", appearanceSchema, {}, { textFace: "sans" }],
  ])("%s parses", (_, schema, given, read) => expect(schema.parse(given)).toEqual(read));
});

describe("the parts of a publication", () => {
  it.each([
    [publicationSlugSchema, "과학-주간", true],
    [publicationSlugSchema, "studio", false],
    [publicationSlugSchema, "sign-in", false],
    [languageSchema, "zh-hans", true],
    [languageSchema, "한국어", false],
    [languageSchema, "", false],
    [timeZoneSchema, "Asia/Seoul", true],
    [timeZoneSchema, "Mars/Olympus", false],
    [timeZoneSchema, "", false],
    [reviewPolicySchema, { reviewers: 0 }, false],
    [reviewPolicySchema, { reviewers: "2" }, true],
    [reviewPolicySchema, { checklist: Array.from({ length: 51 }, () => "x") }, false],
    [numberingSchema, { bullets: ["disc"] }, false],
    [numberingSchema, { bullets: ["disc", "dash", "heart", "dash"] }, false],
    [numberingSchema, { issueLabel: "호" }, false],
    [colophonSchema, [{ label: "발행인", value: "" }], false],
    [appearanceSchema, { textFace: "comic" }, false],
    [appearanceSchema, { colour: "#1F3A5F", margins: "compact" }, true],
    [appearanceSchema, { colour: "" }, true],
    [appearanceSchema, { colour: "red" }, false],
    [appearanceSchema, { colour: "#ffcc00" }, false],
    [appearanceSchema, { margins: "none" }, false],
    [publicationSettingsSchema, { title: " ", slug: "a", language: "ko", timeZone: "UTC" }, false],
    [publicationSettingsSchema, { title: "주간", slug: "a", language: "ko", timeZone: "UTC" }, true],
    [publicationSettingsSchema, { title: "주간", slug: "a", language: "ko", timeZone: "UTC", id: "x" }, false],
  ])("%# %o %o → %s", (schema, given, good) => expect(schema.safeParse(given).success).toBe(good));

  it("spells a language in its canonical form", () => expect(languageSchema.parse("ZH-hans")).toBe("zh-Hans"));
});

describe("issueLabel", () => {
  it("counts", () => expect(issueLabel(numberingSchema.parse({}), 126)).toBe("제126호"));
});
