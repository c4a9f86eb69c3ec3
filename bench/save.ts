import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeArticle, makeWorld } from "@/lib/articles/testing/world";
import { endOf, Writer } from "@/lib/articles/testing/writer";
import { article as written, bullets, p, subhead } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import type { DocumentJson } from "@/lib/document/json";
import { db } from "@/lib/platform/db.server";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";

export const about =
  "steps to committed acknowledgement, inside the server, on an article of 3,000 words with 3 tables (aim: p50 25 ms, p99 60 ms)";

/** Keystrokes that are measured, after some that are not. */
const measured = 400;
const warmUp = 60;
/** A fast typist's pause between what is sent. */
const between = 30;

/** On a database of its own that waits for the disk as a real one does. `DATABASE_URL` of an empty, migrated one is taken instead. */
export async function run(): Promise<readonly Row[]> {
  if (process.env.DATABASE_URL) return measure();
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder });
  try {
    await withClient(cluster.url("postgres"), (client: { query(sql: string): Promise<unknown> }) =>
      client.query("CREATE DATABASE bench"),
    );
    await migrate(cluster.url("bench"));
    Object.assign(process.env, { DATABASE_URL: cluster.url("bench"), AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
    return await measure();
  } finally {
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One writer, then two at once, each in their own place. Who comes too late rebases and sends again; each request counts. */
async function measure(): Promise<readonly Row[]> {
  const world = await makeWorld();
  const rows: Row[] = [];
  for (const people of [[world.author], [world.author, world.editor]]) {
    const articleId = await makeArticle(world, { document: longArticle() });
    const writers = await Promise.all(people.map((person) => Writer.open(person, articleId)));
    const times = await Promise.all(writers.map((writer, index) => type(writer, index)));
    rows.push({ writers: writers.length, ...summary(times.flat()) });
  }
  return rows;
}

async function type(writer: Writer, index: number): Promise<number[]> {
  const place = index === 0 ? "subhead" : "paragraph";
  const times: number[] = [];
  for (let stroke = 0; stroke < warmUp + measured; stroke += 1) {
    writer.edit((tr) => tr.insertText("글", endOf(tr.doc, place)));
    while (writer.request()) {
      const began = performance.now();
      await writer.send();
      if (stroke >= warmUp) times.push(performance.now() - began);
    }
    await pause(between);
  }
  return times;
}

function longArticle(): DocumentJson {
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
