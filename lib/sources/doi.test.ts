import { describe, expect, it } from "vitest";
import { doiAddress, findDoi, normalizeDoi } from "./doi";

describe("normalizeDoi", () => {
  it.each([
    ["10.1038/S41586-020-2649-2", "10.1038/s41586-020-2649-2"],
    ["doi:10.1000/182", "10.1000/182"],
    ["DOI: 10.1000/182", "10.1000/182"],
    ["https://doi.org/10.1000/182", "10.1000/182"],
    ["http://dx.doi.org/10.1002/(SICI)1099%3C1%3E2", undefined],
    ["https://doi.org/10.1000/a%2Fb", "10.1000/a/b"],
    ["https://doi.org/10.1000/182?source=x", "10.1000/182"],
    ["10.1000.10/123", "10.1000.10/123"],
    ["10.1000/", undefined],
    ["11.1000/182", undefined],
    ["10.1000/a b", undefined],
    ["https://example.org/10.1000/182", undefined],
    ["", undefined],
  ])("%s", (text, doi) => expect(normalizeDoi(text)).toBe(doi));
});

describe("findDoi", () => {
  it.each([
    ["See 10.1000/182.", "10.1000/182"],
    ["(doi:10.1016/S0140-6736(20)30183-5)", "10.1016/s0140-6736(20)30183-5"],
    ["[10.1000/182]", "10.1000/182"],
    ["no such thing", undefined],
  ])("%s", (text, doi) => expect(findDoi(text)).toBe(doi));
});

describe("doiAddress", () => {
  it("keeps what an address may not hold out of it", () => {
    expect(doiAddress("10.1000/a/가")).toBe("https://doi.org/10.1000/a/%EA%B0%80");
  });
});
