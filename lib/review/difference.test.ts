import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bullets, chartEmbed, p, subhead, article as written } from "@/lib/document/build";
import { strong } from "@/lib/document/build-inline";
import { cell, table } from "@/lib/document/build-table";
import type { BlockJson } from "@/lib/document/json";
import type { RevisionContent } from "@/lib/document/revision-content";
import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import { compareRevisions, isSame } from "./difference";
import type { BlockDifference } from "./difference-blocks";
import { alignSequences } from "@/lib/kernel/align-sequences";
import { compareWords } from "./difference-words";

function revision(blocks: readonly BlockJson[], more: Partial<RevisionContent> = {}): RevisionContent {
  const document = written({ title: "제목", lead: "머리" }, ...blocks);
  return { schemaVersion: 1, kind: "article", language: "ko", byline: "", document, sources: {}, tables: {}, ...more };
}

const plain = (node: NodeJson): string => node.text ?? childrenOf(node).map(plain).join("");

/** A difference as text: [+added], [-removed], and within changed blocks the same word by word. */
function shown(parts: readonly BlockDifference[]): string {
  return parts.map(shownPart).join("|");
}
function shownPart(part: BlockDifference): string {
  if (part.change !== "changed") {
    return { same: plain(part.node), added: `[+${plain(part.node)}]`, removed: `[-${plain(part.node)}]` }[part.change];
  }
  const { inside } = part;
  if (inside.type === "parts") return `(${shown(inside.parts)})`;
  if (inside.type === "whole") return `[${plain(part.before)}=>${plain(part.after)}]`;
  const sign = { same: "", added: "+", removed: "-", restyled: "~" };
  return inside.runs
    .map(({ change, nodes }) =>
      change === "same" ? nodes.map(plain).join("") : `[${sign[change]}${nodes.map(plain).join("")}]`,
    )
    .join("");
}
const bodyOf = (before: readonly BlockJson[], after: readonly BlockJson[]) =>
  shown(compareRevisions(revision(before), revision(after)).body);

describe("alignSequences", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
  it("covers both sequences in order, equal stretches being equal", () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const stretches = alignSequences(before, after);
        expect(stretches.flatMap((stretch) => before.slice(...stretch.before))).toEqual(before);
        expect(stretches.flatMap((stretch) => after.slice(...stretch.after))).toEqual(after);
        for (const { equal, before: one, after: other } of stretches) {
          if (equal) expect(before.slice(...one)).toEqual(after.slice(...other));
        }
      }),
    );
  });

  it("finds the longest common subsequence", () => {
    const longest = (a: string[], b: string[]): number => {
      const rows = [new Array(b.length + 1).fill(0)];
      for (const [i, x] of a.entries()) {
        rows.push([0]);
        for (const [j, y] of b.entries()) {
          const above = rows[i] ?? [];
          rows[i + 1]?.push(x === y ? above[j] + 1 : Math.max(above[j + 1], rows[i + 1]?.[j] ?? 0));
        }
      }
      return rows[a.length]?.[b.length] ?? 0;
    };
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const common = alignSequences(before, after).filter(({ equal }) => equal);
        expect(common.reduce((sum, { before: [from, to] }) => sum + to - from, 0)).toBe(longest(before, after));
      }),
    );
  });
});

describe("compareWords", () => {
  const line = fc
    .array(fc.constantFrom("가", "나는", " ", ", ", "다. ", "3.5"), { maxLength: 20 })
    .map((words) => words.join(""));
  it("is the one line without what was added, the other without what was removed", () => {
    const nodes = (text: string) => (text ? [{ type: "text", text }] : []);
    fc.assert(
      fc.property(line, line, (before, after) => {
        const runs = compareWords(nodes(before), nodes(after));
        const side = (not: string) =>
          runs
            .filter(({ change }) => change !== not)
            .flatMap((run) => run.nodes.map(plain))
            .join("");
        expect(side("added")).toBe(before);
        expect(side("removed")).toBe(after);
      }),
    );
  });
});

describe("compareRevisions", () => {
  it.each<[string, BlockJson[], BlockJson[], string]>([
    ["nothing", [p("하나"), p("둘")], [p("하나"), p("둘")], "하나|둘"],
    ["a word", [p("중국이 위성을 발사했다")], [p("중국이 로켓을 발사했다")], "중국이 [-위성을][+로켓을] 발사했다"],
    [
      "words that stand together",
      [p("아주 큰 차 세 대를 보았다")],
      [p("아주 작은 배 세 대를 보았다")],
      "아주 [-큰 차][+작은 배] 세 대를 보았다",
    ],
    ["a paragraph more", [p("하나"), p("셋")], [p("하나"), p("새로운 둘"), p("셋")], "하나|[+새로운 둘]|셋"],
    ["a paragraph less", [p("하나"), p("옛날의 둘"), p("셋")], [p("하나"), p("셋")], "하나|[-옛날의 둘]|셋"],
    [
      "another paragraph",
      [p("완전히 다른 이야기를 한다")],
      [p("새 글은 무관한 내용이다")],
      "[-완전히 다른 이야기를 한다]|[+새 글은 무관한 내용이다]",
    ],
    [
      "another kind of block",
      [p("소제목이 되는 글")],
      [subhead("소제목이 되는 글")],
      "[-소제목이 되는 글]|[+소제목이 되는 글]",
    ],
    ["another setting", [p("아주 큰 차")], [p("아주 ", strong("큰"), " 차")], "아주 [~큰] 차"],
    [
      "an item of a list",
      [bullets("하나의 항목", "둘")],
      [bullets("하나의 항목", "셋째 새 항목", "둘")],
      "(하나의 항목|[+셋째 새 항목]|둘)",
    ],
    [
      "a paragraph that moved over another",
      [p("가나다 라마바 사아자"), p("차카타 파하가")],
      [p("차카타 파하가"), p("가나다 라마바 사아자")],
      "[-가나다 라마바 사아자]|차카타 파하가|[+가나다 라마바 사아자]",
    ],
  ])("%s", (_name, before, after, difference) => expect(bodyOf(before, after)).toBe(difference));

  const sales = (rows: readonly (readonly string[])[]) => [table({ caption: "판매량", head: ["연도", "대수"], rows })];
  it.each<[string, BlockJson[], BlockJson[], string]>([
    [
      "a cell",
      sales([
        ["2021", "30"],
        ["2022", "31"],
      ]),
      sales([
        ["2021", "30"],
        ["2022", "35"],
      ]),
      "(판매량|(연도대수|202130|(2022|([-31][+35])))|)",
    ],
    [
      "a row",
      sales([["2021", "30"]]),
      sales([
        ["2021", "30"],
        ["2022", "31"],
      ]),
      "(판매량|(연도대수|202130|[+202231])|)",
    ],
    [
      "the frame of a table with spans",
      [table({ caption: "표", rows: [[cell({ rowspan: 2 }, "가"), "나"], ["다"]] })],
      [
        table({
          caption: "표",
          rows: [
            ["가", "나"],
            ["라", "다"],
          ],
        }),
      ],
      "(표|[가나다=>가나라다]|)",
    ],
  ])("a table: %s", (_name, before, after, difference) => expect(bodyOf(before, after)).toBe(difference));

  it("takes a chart at another revision for the same chart that changed, and another chart for another", () => {
    const [chart, other] = ["018f0000-0000-7000-8000-0000000000a1", "018f0000-0000-7000-8000-0000000000a2"];
    const [first, second] = ["018f0000-0000-7000-8000-0000000000b1", "018f0000-0000-7000-8000-0000000000b2"];
    const change = (one: BlockJson, two: BlockJson) =>
      compareRevisions(revision([p("글"), one]), revision([p("글"), two])).body.map((part) => part.change);
    expect(change(chartEmbed(chart, first), chartEmbed(chart, second))).toEqual(["same", "changed"]);
    expect(change(chartEmbed(chart, first), chartEmbed(other, second))).toEqual(["same", "removed", "added"]);
  });

  it("names facts, attributes and sources that changed", () => {
    const id = "018f0000-0000-7000-8000-000000000001";
    const source = {
      title: "旧",
      titleTranslation: "",
      outlet: "",
      language: "zh",
      url: null,
      publishedOn: null,
      accessedOn: null,
      archiveUrl: null,
    };
    const before = revision([p("글")], { sources: { [id]: source } });
    const after = revision([p("글")], { byline: "김", sources: { [id]: { ...source, title: "新" } } });
    const difference = compareRevisions(before, after);
    expect(difference.facts).toEqual([{ name: "byline", before: "", after: "김" }]);
    expect(difference.sources).toEqual([{ id, facts: [{ name: "title", before: "旧", after: "新" }] }]);
    expect(difference.count).toEqual({ added: 0, removed: 0, changed: 2, moved: 0 });
    expect(isSame(compareRevisions(before, before))).toBe(true);
    const unit = (name: string) => revision([table({ caption: "표", unit: name, rows: [["1"]] })]);
    expect(JSON.stringify(compareRevisions(unit("만 대"), unit("대")).body)).toContain(
      '{"name":"unit","before":"만 대","after":"대"}',
    );
  });

  it("gives back both sides, whatever was done to the blocks", () => {
    const block = fc.oneof(
      fc.array(fc.constantFrom("가나", "다라", "마바", "사아"), { maxLength: 5 }).map((words) => p(words.join(" "))),
      fc.array(fc.constantFrom("하나", "둘", "셋"), { minLength: 1, maxLength: 4 }).map((items) => bullets(...items)),
      fc.constantFrom("1", "2").map((value) =>
        table({
          caption: "표",
          rows: [
            [value, "나"],
            ["다", "라"],
          ],
        }),
      ),
    );
    const side = (parts: readonly BlockDifference[], which: "before" | "after"): unknown[] =>
      parts.flatMap((part) => {
        if (part.change === "changed") return [part[which]];
        return part.change === (which === "before" ? "added" : "removed") ? [] : [part.node];
      });
    const blocks = fc.array(block, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const { body } = compareRevisions(revision(before), revision(after));
        expect(side(body, "before")).toEqual(before);
        expect(side(body, "after")).toEqual(after);
      }),
    );
  });
});
