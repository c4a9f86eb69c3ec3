import { article as written, bullets, p, subhead } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import type { DocumentJson } from "@/lib/document/json";

/** 3,000 words with 3 tables: the article that aims are measured on. */
export function longArticle(): DocumentJson {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `낱말${index}`).join(" ");
  const rows = Array.from({ length: 12 }, (_, year) => [String(2010 + year), "30만", "12.5", words(4)]);
  const head = ["연도", "대수", "증가율", "비고"];
  const parts = [0, 1, 2].flatMap((part) => [
    subhead(`부분 ${part}`),
    ...Array.from({ length: 10 }, () => p(words(60))),
    bullets(...Array.from({ length: 8 }, () => words(15))),
    p(words(70)),
    table({ caption: `표 ${part}`, unit: "만 대", head, rows }),
  ]);
  return written({ title: "긴 기사", lead: words(20), summary: words(20) }, ...parts);
}
