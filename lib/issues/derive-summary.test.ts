import { describe, expect, it } from "vitest";
import { deriveSummary, type InlineNode } from "./derive-summary";

const line = (text: string): InlineNode[] => [{ type: "text", text }];
const article = (name: string, summary: InlineNode[] = line(`${name}의 요약`)) => ({
  articleId: name,
  slug: name,
  summary,
});
const told = (...given: Parameters<typeof deriveSummary>) =>
  deriveSummary(...given).map(
    ({ articleId, text, edited }) => `${articleId}: ${text.map((node) => node.text).join("")}${edited ? " *" : ""}`,
  );

describe("deriveSummary", () => {
  it.each<[string, Parameters<typeof deriveSummary>, string[]]>([
    [
      "draws a line from each article, in order",
      [[article("나"), article("가")], []],
      ["나: 나의 요약", "가: 가의 요약"],
    ],
    ["passes over an article without a line", [[article("가", []), article("나", line("  "))], []], []],
    ["takes the editor's text instead", [[article("가")], [{ articleId: "가", text: "고친 줄" }]], ["가: 고친 줄 *"]],
    [
      "adds a line where the article has none",
      [[article("가", [])], [{ articleId: "가", text: "새 줄" }]],
      ["가: 새 줄 *"],
    ],
    [
      "leaves out what the editor left out",
      [[article("가"), article("나")], [{ articleId: "가", text: null }]],
      ["나: 나의 요약"],
    ],
    [
      "ignores a change for an article that is gone",
      [[article("가")], [{ articleId: "다", text: "남은 줄" }]],
      ["가: 가의 요약"],
    ],
    [
      "leaves notes and citations with the article",
      [[article("가", [...line("본문"), { type: "citation" }, { type: "note" }, ...line(" 끝")])], []],
      ["가: 본문 끝"],
    ],
  ])("%s", (_name, given, lines) => expect(told(...given)).toEqual(lines));
});
