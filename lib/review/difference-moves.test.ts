import { describe, expect, it } from "vitest";
import { article, p, tableEmbed } from "@/lib/document/build";
import type { RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";
import { tableContentSchema } from "@/lib/document/table-content";
import { compareRevisions } from "./difference";

const lines = [
  "서울시는 2025년까지 물류 로봇 120대를 들여 새벽 배송에 쓰기로 하였다.",
  "부산시는 항만 하역 장비 가운데 절반을 전기로 바꾸는 계획을 내놓았다.",
  "대전시는 연구 단지 안에서 자율 주행 버스 세 노선을 시험하고 있다.",
  "광주시는 인공지능 반도체 시험장을 이듬해 봄에 열 예정이라고 밝혔다.",
];

function content(...texts: string[]): RevisionContent {
  const document = article({ title: "도시의 로봇", lead: "한 줄" }, ...texts.map((text) => p(text)));
  return { schemaVersion, kind: "article", language: "ko", byline: "", document, sources: {}, tables: {} };
}

const [first = "", second = "", third = "", fourth = ""] = lines;

describe("a moved block is a move, not a loss and a find", () => {
  it("told at both places, and counted once", () => {
    const { body, count } = compareRevisions(
      content(first, second, third, fourth),
      content(second, third, fourth, first),
    );
    expect(count).toEqual({ added: 0, removed: 0, changed: 0, moved: 1 });
    const marked = body.filter((part) => part.change !== "changed" && part.moved);
    expect(marked.map(({ change }) => change)).toEqual(["removed", "added"]);
  });

  it("with what was changed in it on the way", () => {
    const changed = first.replace("120대", "150대");
    const { body, numbers, count } = compareRevisions(
      content(first, second, third, fourth),
      content(second, third, fourth, changed),
    );
    expect(count.moved).toBe(1);
    const to = body.find((part) => part.change === "added");
    expect(to?.change === "added" && to.moved?.inside?.inside.type).toBe("words");
    expect(numbers).toEqual([expect.objectContaining({ before: "120대를", after: "150대를" })]);
  });

  it("is not seen in two blocks that have little in common", () => {
    const { count } = compareRevisions(content(first, second, third), content(second, third, fourth));
    expect(count).toMatchObject({ added: 1, removed: 1, moved: 0 });
  });
});

describe("numbers that changed are called out", () => {
  it.each([
    ["로봇 120대를", "로봇 150대를", [["120대를", "150대를"]]],
    ["25.4% 늘었다", "2.54% 늘었다", [["25.4%", "2.54%"]]],
    ["1,300명이", "1300명이", []],
    ["2025년 3월", "2025년 4월", [["3월", "4월"]]],
    ["모두 늘었다", "모두 12건 늘었다", [["", "12건"]]],
    ["로봇을 들였다", "로봇을 들인다", []],
  ])("%s → %s", (before, after, expected) => {
    const { numbers } = compareRevisions(content(`${before} ${first}`), content(`${after} ${first}`));
    expect(numbers.map((one) => [one.before, one.after])).toEqual(expected);
  });
});

describe("a pinned table of another revision", () => {
  const tableId = "018f0000-0000-7000-8000-000000000001";
  const pinned = (revision: number, units: number): RevisionContent => {
    const revisionId = `018f0000-0000-7000-8000-00000000001${revision}`;
    const document = article({ title: "도시의 로봇", lead: "한 줄" }, p(first), tableEmbed(tableId, revisionId));
    const columns = [
      { key: "city", label: "도시" },
      { key: "units", label: "대수", kind: "number" },
    ];
    const rows = [
      { city: "서울", units },
      { city: "부산", units: 40 },
    ];
    const table = tableContentSchema.parse({ caption: "도시별 로봇", columns, rows });
    return { ...content(), document, tables: { [revisionId]: { hash: String(revision).repeat(64), content: table } } };
  };

  it("is compared cell by cell", () => {
    const { body, numbers } = compareRevisions(pinned(1, 1200), pinned(2, 1500));
    const figure = body.find((part) => part.change === "changed");
    expect(figure?.change === "changed" && figure.inside.type).toBe("parts");
    expect(numbers).toEqual([]); // a record's figures are named once, with their table: table-changes.ts
  });
});
