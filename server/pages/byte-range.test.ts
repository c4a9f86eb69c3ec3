import { describe, expect, it } from "vitest";
import { readByteRange } from "./byte-range";

describe("a part of 100 bytes", () => {
  it.each([
    ["bytes=0-9", { first: 0, last: 9 }],
    ["bytes=90-", { first: 90, last: 99 }],
    ["bytes=-5", { first: 95, last: 99 }],
    ["bytes=-500", { first: 0, last: 99 }],
    ["bytes=0-0", { first: 0, last: 0 }],
    ["bytes=99-99", { first: 99, last: 99 }],
    ["bytes=0-999999", { first: 0, last: 99 }],
    ["Bytes= 0 - 9 ", { first: 0, last: 9 }],
    ["bytes=100-", "outside"],
    ["bytes=100-200", "outside"],
    ["bytes=-0", "outside"],
    ["bytes=9-0", null],
    ["bytes=-", null],
    ["bytes=", null],
    ["bytes=a-b", null],
    ["bytes=-1-5", null],
    ["bytes=0-1,5-6", null],
    ["lines=0-9", null],
    ["bytes=0-99999999999999999999999", null],
    ["", null],
  ])("%s", (header, range) => expect(readByteRange(header, 100)).toEqual(range));

  it("of nothing lies outside", () => expect(readByteRange("bytes=0-", 0)).toBe("outside"));
});
