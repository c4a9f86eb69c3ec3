import { expect, it } from "vitest";
import { parseRange } from "./byte-range";

it.each([
  [null, null],
  ["", null],
  ["bytes=0-9", { first: 0, last: 9 }],
  ["bytes=90-", { first: 90, last: 99 }],
  ["bytes=90-1000", { first: 90, last: 99 }],
  ["bytes=-10", { first: 90, last: 99 }],
  ["bytes=-1000", { first: 0, last: 99 }],
  ["bytes=99-99", { first: 99, last: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=100-200", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=9-0", null],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["bytes=0-0", { first: 0, last: 0 }],
  ["Bytes=0-9", { first: 0, last: 9 }],
  ["bytes=0-99999999999999999999999", { first: 0, last: 99 }],
  ["bytes=99999999999999999999999-", "unsatisfiable"],
  ["bytes=", null],
  ["bytes=a-b", null],
  ["bytes=-1-5", null],
  ["bytes=1e3-", null],
  ["items=0-9", null],
])("of a hundred bytes %s asks for %o", (header, wanted) => {
  expect(parseRange(header, 100)).toEqual(wanted);
});

it("of nothing, nothing can be had", () => expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable"));
