import { setTimeout as pause } from "node:timers/promises";
import { bullets, p, subhead, article as written } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import type { DocumentJson } from "@/lib/document/json";
import { makeArticle, makeWorld } from "@/lib/articles/testing/world";
import { endOf, Writer } from "@/lib/articles/testing/writer";

/** What one run measured: milliseconds from a request's steps to the committed acknowledgement, inside the server's process. */
export type SaveRow = { readonly writers: number; readonly requests: number; readonly p50: number; readonly p95: number; readonly p99: number };

/** Keystrokes that are measured, after some that are not. */
const measured = 400;
const warmUp = 60;
/** A fast typist's pause between what is sent. */
const between = 30;

/**
 * Step to acknowledgement on an article of 3,000 words with 3 tables: one writer, then two at once, each typing in their own place.
 * Aim: p50 at most 25 ms, p99 at most 60 ms. A writer that comes too late rebases and sends again; each of its requests counts.
 */
export async function save(): Promise<SaveRow[]> {
  const world = await makeWorld();
  const rows: SaveRow[] = [];
  for (const people of [[world.author], [world.author, world.editor]]) {
    const articleId = await makeArticle(world, { document: longArticle() });
    const writers = await Promise.all(people.map((person) => Writer.open(person, articleId)));
    const times = (await Promise.all(writers.map((writer, index) => type(writer, index)))).flat().sort((a, b) => a - b);
    rows.push({ writers: writers.length, requests: times.length, p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99) });
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

function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
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
