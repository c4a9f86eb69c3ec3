import { describe, expect, it } from "vitest";
import { languageSchema } from "./language";
import { cleanText, hasForbiddenCharacters, linesSchema, lineSchema, textSchema } from "./text";

describe("hasForbiddenCharacters", () => {
  it.each([
    ["가 a 1 ·\t😀👩‍🔬", false],
    ["\u0000", true],
    ["\n", true],
    ["\u007f", true],
    ["\u0085", true],
    ["\ufffe", true],
    ["\ud83d", true],
    ["\ude00\ud83d", true],
    ["\u200b\ufeff", false],
  ])("%j → %s", (text, forbidden) => expect(hasForbiddenCharacters(text)).toBe(forbidden));
});

describe("cleanText", () => {
  it.each([
    ["가\r\n나\n다\r라\u2028마", "가 나 다 라 마"],
    ["가\u0000나\u001b[2J", "가나[2J"],
    ["가\ud83d나😀", "가나😀"],
    ["가\t나", "가\t나"],
  ])("%j → %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(hasForbiddenCharacters(cleanText(text))).toBe(false);
  });
});

describe("shapes of text", () => {
  it("trims lines and puts them into NFC", () => {
    expect(lineSchema(3).parse(` ${"가".normalize("NFD")} `)).toBe("가");
    expect(linesSchema(10).parse(" 가\r\n나\r")).toBe("가\n나");
  });

  it.each([
    [lineSchema(2), "가나다"],
    [lineSchema(9), "가\n나"],
    [linesSchema(9), "가\u0000"],
    [textSchema(2), "가나다"],
    // One code unit that is three in NFC.
    [textSchema(1), "\ufb2c"],
    [textSchema(9), "\u0007"],
    [textSchema(9), 7],
  ])("%# refuses", (schema, value) => expect(schema.safeParse(value).success).toBe(false));
});

describe("languageSchema", () => {
  it.each([
    ["ko", "ko"],
    ["ZH-hans", "zh-Hans"],
    ["en-us", "en-US"],
    ["iw", "he"],
    ["한국어", undefined],
    ["", undefined],
    ["e".repeat(36), undefined],
  ])("%s → %s", (tag, canonical) => expect(languageSchema.safeParse(tag).data).toBe(canonical));
});
