import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical";
import { hashOf, sha256Hex } from "./hash";

describe("canonicalJson", () => {
  it.each<[Json, string]>([
    [null, "null"],
    [true, "true"],
    [-0, "0"],
    [1e21, "1e+21"],
    [0.1, "0.1"],
    ['"\\\n가', '"\\"\\\\\\n가"'],
    ["가".normalize("NFD"), '"가"'],
    ["😀", '"😀"'],
    [[], "[]"],
    [[1, [2, {}]], "[1,[2,{}]]"],
    [{ b: 1, a: { d: 1, c: undefined } }, '{"a":{"d":1},"b":1}'],
    // By code unit: the surrogates of 😀 stand before U+FFFD, and capitals before small letters.
    [{ "\ufffd": 1, "😀": 2, a: 3, B: 4 }, '{"B":4,"a":3,"😀":2,"\ufffd":1}'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  ])("%j", (value, text) => expect(canonicalJson(value)).toBe(text));

  it.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", [Number.NEGATIVE_INFINITY]],
    ["half of a pair", { a: "\ud800" }],
    ["half of a pair in a key", { "\udc00": 1 }],
    ["a function", () => 1],
    ["nothing", undefined],
    ["a big integer", 1n],
    ["two keys of one name", { 가: 1, ["가".normalize("NFD")]: 2 }],
  ])("refuses %s", (_, value) => expect(() => canonicalJson(value as Json)).toThrow(TypeError));

  it("is JSON, says the same, and leaves its own answer alone", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe("the hash", () => {
  // FIPS 180-2's own examples.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("of %j", async (text, hash) => expect(await sha256Hex(text)).toBe(hash));

  it("is of the bytes in UTF-8, of the canonical text", async () => {
    expect(await hashOf({ b: "가", a: 1 })).toBe(await sha256Hex('{"a":1,"b":"가"}'));
    expect(await sha256Hex("가")).not.toBe(await sha256Hex("가".normalize("NFD")));
  });
});
