import { article, p, subhead } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import type { BlockJson } from "@/lib/document/json";
import type { RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";
import { compareRevisions } from "@/lib/review/difference";
import { type Row, summary } from "./bench";

export const about =
  "the difference of two versions of an article of 3,000 words with 3 tables, processor time (aim: 20 ms on the server, 100 ms in all)";

const measured = 80;
const warmUp = 20;
const words =
  "연구 계획 예산 도시 로봇 반도체 시험 센터 협력 기술 정책 기업 대학 인력 수출 환경 에너지 위성 배송 공장".split(" ");

/** The same text each time: numbers by a generator that begins anew. */
function generator(): (most: number) => number {
  let seed = 20_261_126;
  return (most) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
}

/** 60 paragraphs of 50 words, a subhead before every fifth, and three tables of 20 rows and 6 columns. */
function blocks(): BlockJson[] {
  const next = generator();
  const sentence = () =>
    Array.from({ length: 50 }, () => `${words[next(words.length)]}${next(9) === 0 ? next(3_000) : ""}`);
  const paragraphs = Array.from({ length: 60 }, (_, index) => {
    const text = p(sentence().join(" "));
    return index % 5 === 0 ? [subhead(`${index} ${words[next(words.length)]}`), text] : [text];
  }).flat();
  const cells = () => Array.from({ length: 20 }, () => Array.from({ length: 6 }, () => String(next(100_000))));
  const tables = [1, 2, 3].map((number) => table({ caption: `표 ${number}`, rows: cells() }));
  return [...paragraphs, ...tables];
}

function content(body: readonly BlockJson[]): RevisionContent {
  const document = article({ title: "삼천 낱말의 기사", lead: "한 줄" }, ...body);
  return { schemaVersion, kind: "article", language: "ko", byline: "", document, sources: {}, tables: {} };
}

type Change = (text: string) => string;

/** Changes every nth paragraph and cell, by the text of its JSON: the shapes stay what they are. */
function changed(every: number, change: Change): BlockJson[] {
  let count = 0;
  const json = JSON.stringify(blocks()).replaceAll(/"text":"([^"]+)"/g, (whole, text: string) => {
    count += 1;
    return count % every === 0 ? `"text":${JSON.stringify(change(text))}` : whole;
  });
  return JSON.parse(json) as BlockJson[];
}

const cases: Record<string, () => BlockJson[]> = {
  "nothing changed": blocks,
  "one word and one figure in ten blocks": () => changed(42, (text) => text.replace(/\d/, "7").replace("연구", "탐구")),
  "a word in every block and cell": () => changed(1, (text) => `${text}새`),
  "ten blocks moved to the end": () => [...blocks().slice(12), ...blocks().slice(0, 12)],
  "every paragraph written anew": () => changed(1, (text) => text.split(" ").reverse().join(" ")),
};

export async function run(): Promise<readonly Row[]> {
  return Object.entries(cases).map(([name, after]) => {
    const samples: number[] = [];
    for (let round = 0; round < warmUp + measured; round += 1) {
      // Fresh objects, as a request reads them: what the comparison remembers of a node it has to find out each time.
      const pair = [content(blocks()), content(after())] as const;
      const begun = process.cpuUsage();
      compareRevisions(...pair);
      const { user, system } = process.cpuUsage(begun);
      if (round >= warmUp) samples.push((user + system) / 1_000);
    }
    return { change: name, ...summary(samples) };
  });
}
