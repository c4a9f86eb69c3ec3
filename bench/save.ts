import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeArticle, makeWorld } from "@/lib/articles/testing/world";
import { endOf, Writer } from "@/lib/articles/testing/writer";
import { db } from "@/lib/platform/db.server";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";
import { longArticle } from "./support/long-article";

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
