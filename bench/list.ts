import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { findArticles, type FindArticles } from "@/lib/articles/find-articles.server";
import { readLanes } from "@/lib/articles/read-lanes.server";
import { readBoard } from "@/lib/articles/read-board.server";
import { readCalendar } from "@/lib/issues/read-calendar.server";
import { expectAccepted } from "@/lib/kernel/result";
import { readReviewQueue } from "@/lib/review/read-review-queue.server";
import { db } from "@/lib/platform/db.server";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";
import { archiveSql, ids } from "./list/archive";

export const about =
  "the board, the reviewer's queue and pages of the articles' list, inside the server, at 1,400 and 14,000 articles (aim: 30 ms, flat)";

const sizes = [1_400, 14_000];
const measured = 60;
const warmUp = 10;

type Client = { query(sql: string): Promise<unknown> };

/** On a database of its own for each size, so that the second is not the first one's with more in it. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder });
  try {
    await withClient(cluster.url("postgres"), (client: Client) => client.query("CREATE DATABASE bench"));
    await migrate(cluster.url("bench"));
    Object.assign(process.env, { DATABASE_URL: cluster.url("bench"), AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
    const rows: Row[] = [];
    let before = 0;
    for (const articles of sizes) {
      await withClient(cluster.url("bench"), (client: Client) => client.query(archiveSql(before, articles)));
      before = articles;
      rows.push(...(await measureAll(articles)));
    }
    return rows;
  } finally {
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(articles: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [page, read] of Object.entries(pages(articles))) {
    rows.push({ articles, page, ...summary(await times(read)) });
  }
  return rows;
}

function pages(articles: number): Record<string, () => Promise<unknown>> {
  const { publicationId } = ids;
  const list = (actor: Actor, more: Partial<FindArticles> = {}) => findArticles(actor, { publicationId, ...more });
  const month = { publicationId, month: new Date().toISOString().slice(0, 7), timeZone: "Asia/Seoul" };
  const board = (actor: Actor) => readBoard(actor, { publicationId, now: new Date() });
  return {
    // What the machine itself takes: where this one is late once, so may be any other.
    "a query for nothing": () => db.$queryRaw`SELECT 1`,
    "board, managing editor": () => board(chief),
    "board, author": () => board(author),
    "board, reviewer": () => board(reviewer),
    "lanes, managing editor": () => readLanes(chief, { publicationId }),
    "lanes, author": () => readLanes(author, { publicationId }),
    "lanes, reviewer": () => readLanes(reviewer, { publicationId }),
    "lanes, one person": () => readLanes(chief, { publicationId, personId: author.userId }),
    "lanes, words found": () => readLanes(chief, { publicationId, text: "위성" }),
    "lanes, what is out, alone": () => readLanes(chief, { publicationId, lane: "out" }),
    "queue, managing editor": () => readReviewQueue(chief, { publicationId }),
    "queue, reviewer": () => readReviewQueue(reviewer, { publicationId }),
    "calendar, managing editor": () => readCalendar(chief, month),
    "calendar, reviewer": () => readCalendar(reviewer, month),
    "list, all": () => list(chief),
    "list, the 20th page": pageAfter(list, Math.min(1_000, articles - 60)),
    "list, in review": () => list(chief, { states: ["inReview"] }),
    "list, one person": () => list(chief, { personId: author.userId }),
    "list, own (author)": () => list(author),
    "list, asked for (reviewer)": () => list(reviewer),
    "list, words found": () => list(chief, { text: "위성" }),
    "list, words not found": () => list(chief, { text: "없는낱말" }),
  };
}

type List = (actor: Actor, more?: Partial<FindArticles>) => ReturnType<typeof findArticles>;

/** Walks there once, and then reads that page again and again. */
function pageAfter(list: List, rows: number): () => Promise<unknown> {
  const walk = (async () => {
    let after: FindArticles["after"];
    for (let seen = 0; seen < rows; seen += 50) after = expectAccepted(await list(chief, { after })).next ?? after;
    return after;
  })();
  return async () => list(chief, { after: await walk });
}

async function times(read: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn < warmUp + measured; turn += 1) {
    const began = performance.now();
    await read();
    if (turn >= warmUp) found.push(performance.now() - began);
  }
  return found;
}

function somebody(userId: string, role: "managingEditor" | "author" | "reviewer"): Actor {
  const roles = { [ids.publicationId]: [role] };
  return { userId, email: `${role}@bench.example`, name: role, locale: "ko", isAdmin: false, roles };
}

const chief = somebody(ids.chief, "managingEditor");
const author = somebody(ids.author, "author");
const reviewer = somebody(ids.reviewer, "reviewer");
