import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { findSources, findSourcesSchema } from "@/lib/sources/find-sources.server";
import { sourceSchema } from "@/lib/sources/source";
import { sourceRow } from "@/lib/sources/source-row.server";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";
import { archiveSql, ids } from "./list/archive";

export const about = "finding in a library of 1,400 and of 14,000 sources, inside the server (aim: 30 ms)";

const sizes = [1_400, 14_000];
const measured = 60;
const warmUp = 10;

/** Words of the trade in three scripts, from which titles are put together. */
const words =
  "로봇 반도체 배터리 인공지능 위성 원자력 양자 수소 바이오 통신 정책 전략 계획 표준 투자 인재 机器人 半导体 新能源 人工智能 卫星 核电 量子 氢能 生物 通信 政策 战略 规划 标准 投资 人才 robots chips energy satellites quantum hydrogen policy strategy plan standards talent".split(
    " ",
  );

type Client = { query(sql: string): Promise<unknown> };

export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder });
  try {
    await withClient(cluster.url("postgres"), (client: Client) => client.query("CREATE DATABASE bench"));
    await migrate(cluster.url("bench"));
    Object.assign(process.env, { DATABASE_URL: cluster.url("bench"), AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
    await withClient(cluster.url("bench"), (client: Client) => client.query(archiveSql(0, 100)));
    const rows: Row[] = [];
    let before = 0;
    for (const sources of sizes) {
      await fill(before, sources);
      before = sources;
      await db.$executeRaw`VACUUM ANALYZE "Source"`;
      for (const [search, text] of Object.entries(searches)) rows.push({ sources, search, ...(await measure(text)) });
    }
    return rows;
  } finally {
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const searches: Readonly<Record<string, string>> = {
  "all, the first page": "",
  "a word of many (로봇)": "로봇",
  "inside a word (도체)": "도체",
  "Chinese, inside a word (器人)": "器人",
  "two words": "양자 투자",
  "one letter (能)": "能",
  "one that few have": "특별한제목",
  "one that none has": "없는낱말",
  "an address": "https://site7.example/articles/7",
  "a part of an address": "site7.example",
};

async function fill(from: number, to: number): Promise<void> {
  const data = Array.from({ length: to - from }, (_, at) => rowOf(from + at));
  for (let at = 0; at < data.length; at += 1_000) await db.source.createMany({ data: data.slice(at, at + 1_000) });
}

/** The same titles every time: what is measured is the search, not chance. */
function rowOf(at: number) {
  const word = (step: number) => words[(at * 7 + step * (1 + (at % 13))) % words.length];
  const source = sourceSchema.parse({
    title: `${word(1)}${word(2)} ${word(3)} ${at % 5_000 === 7 ? "특별한제목" : word(4)} ${at}`,
    titleTranslation: `${word(5)} ${word(6)}`,
    outlet: `매체 ${at % 40}`,
    language: "ko",
    url: `https://site${at % 300}.example/articles/${at}`,
  });
  return { ...sourceRow(source), publicationId: ids.publicationId, createdById: ids.chief };
}

async function measure(text: string) {
  const input = findSourcesSchema.parse({ publicationId: ids.publicationId, text });
  const found: number[] = [];
  let total = 0;
  for (let turn = 0; turn < warmUp + measured; turn += 1) {
    const began = performance.now();
    total = expectAccepted(await findSources(reader, input)).total;
    if (turn >= warmUp) found.push(performance.now() - began);
  }
  return { found: total, ...summary(found) };
}

const reader: Actor = {
  userId: ids.chief,
  email: "chief@bench.example",
  name: "chief",
  locale: "ko",
  isAdmin: false,
  roles: { [ids.publicationId]: ["managingEditor"] },
};
