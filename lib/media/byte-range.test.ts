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
  ["bytes=1e3-", null],
  ["items=0-9", null],
])("of a hundred bytes %s asks for %o", (header, wanted) => {
  expect(parseRange(header, 100)).toEqual(wanted);
});
