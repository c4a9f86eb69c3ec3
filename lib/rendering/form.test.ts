import { expect, it } from "vitest";
import { fileNameOf, safeName } from "./form";
import { sampleIssue } from "./testing/sample-issue";

it("names a file as the issue is called, and in plain letters beside it", () => {
  expect(fileNameOf(sampleIssue(), { kind: "issue" }, "pdf")).toEqual({
    written: "대륙과학 주간 제147호.pdf",
    plain: "weekly-2023-02-10.pdf",
  });
});

it("names an article's file by its title", () => {
  expect(fileNameOf(sampleIssue(), { kind: "article", slug: "hongqi-new-energy" }, "epub")).toEqual({
    written: "대륙과학 주간 제147호 홍치(红旗), 내연기관 투자를 멈추고 신에너지차로.epub",
    plain: "weekly-2023-02-10-hongqi-new-energy.epub",
  });
});

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"],
  ["..\u0000\u202E/etc", ".. etc"],
  ["끝에 점. . ", "끝에 점"],
  ["", "issue"],
  ["가".repeat(200), "가".repeat(80)],
])("%j is safe as %j", (name, safe) => expect(safeName(name)).toBe(safe));
