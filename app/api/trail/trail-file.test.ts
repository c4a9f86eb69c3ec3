import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import type { TrailWords } from "@/components/studio/trail/trail-sentence";
import type { TrailEntry } from "@/lib/audit/trail";
import { readDelimited } from "@/lib/tables/grid/delimited";
import common from "@/messages/ko/common.json";
import ko from "@/messages/ko/trail.json";
import { trailFile } from "./trail-file";

const words = {
  t: createTranslator({ locale: "ko", messages: ko }),
  tRole: createTranslator({ locale: "ko", messages: common, namespace: "roles" }),
} as unknown as TrailWords;

const id = "018f0000-0000-7000-8000-000000000001";

function entry(sequence: string, label: string): TrailEntry {
  return {
    ...{ sequence, at: new Date("2026-03-06T09:00:00Z"), kind: "article.spiked", facts: { reason: '"둘", 셋\n넷' } },
    ...{ actor: { id, name: "=문지우" }, names: {}, subject: { type: "article", id, label } },
    seal: { position: sequence, hash: "ab" },
  };
}

async function written(pages: TrailEntry[][], format: "csv" | "json"): Promise<string> {
  const given = (async function* () {
    yield* pages;
  })();
  let text = "";
  for await (const piece of trailFile(given, format, words)) text += piece;
  return text;
}

const pages = [[entry("3", "가"), entry("2", "나")], [entry("1", "@다")]];

it("is CSV with a row an entry, harmless in a spreadsheet", async () => {
  const text = await written(pages, "csv");
  expect(text).toMatch(/^\uFEFFsequence,/);
  expect(text).toContain("'=문지우");
  expect(text).toContain("'@다");
  const [head = [], ...rows] = readDelimited(text, ",");
  expect(rows).toHaveLength(3);
  const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)];
  expect([cell(0, "sequence"), cell(0, "at"), cell(1, "subject"), cell(2, "seal")]).toEqual([
    "3",
    "2026-03-06T09:00:00.000Z",
    "나",
    "ab",
  ]);
  expect(JSON.parse(cell(0, "facts") ?? "")).toEqual({ reason: '"둘", 셋\n넷' });
  expect(cell(0, "sentence")).toBe("=문지우 님이 ‘가’를 보류했습니다.");
});

it("is JSON with an object an entry; of nothing an empty list", async () => {
  const told = JSON.parse(await written(pages, "json")) as { sequence: string; sentence: string }[];
  expect(told.map(({ sequence }) => sequence)).toEqual(["3", "2", "1"]);
  expect(told[2]?.sentence).toBe("=문지우 님이 ‘@다’를 보류했습니다.");
  expect(JSON.parse(await written([], "json"))).toEqual([]);
});
