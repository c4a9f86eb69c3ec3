import { describe, expect, it } from "vitest";
import { readableAddress } from "./readable-address";

describe("readableAddress", () => {
  it.each([
    ["https://example.org/weekly/a", "https://example.org/weekly/a"],
    ["https://example.org/%EC%96%91%EC%9E%90", "https://example.org/양자"],
    ["https://example.org/a%20b%2Fc", "https://example.org/a%20b%2Fc"],
    ["https://example.org/%E0%A4", "https://example.org/%E0%A4"],
  ])("%s", (address, read) => expect(readableAddress(address)).toBe(read));
});
