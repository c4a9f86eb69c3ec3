import { expect, it } from "vitest";
import { isDecodable } from "./malformed-address";

it.each([
  ["/", true],
  ["/weekly/%EA%B0%80", true],
  ["/weekly/%00", true],
  ["/search?q=100%", true],
  ["/weekly/%ff", false],
  ["/%c0%ae", false],
  ["/weekly/%", false],
  ["/weekly/%e0%a4", false],
])("decides whether %s can be read (%s)", (url, readable) => {
  expect(isDecodable(url)).toBe(readable);
});
