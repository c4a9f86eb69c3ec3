import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, publish, signOff, slugsOf } from "@/lib/publishing/testing/issues";
import { makeNewsroom } from "@/lib/publishing/testing/newsroom";
import { hasNginx } from "../scripts/check/nginx.mjs";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import type { Row } from "./bench";
import { startApp } from "./support/app";
import { olderIssuesSql } from "./publish/older-issues";
import { measureFirstVisits } from "./read/first-visit";
import { bareHandler } from "./support/bare-handler";
import { nginxHandler } from "./support/nginx";
import { measureReading } from "./support/read-load";

export const about =
  "an article page: CPU of the serving process for each request, beside a bare node handler that sends the same bytes and nginx on the exported folder (where installed), in turns (aim: within twice of the bare handler); first with one issue of 14 articles out, then with more (`npm run bench -- read 100`), over all their articles; then what a first visit to an issue and to a long article fetches, on a slow phone. The app is built first unless NEXT_DIST_DIR names a build";

const rounds = 5;
const articles = 14;
const issuesAtFirst = 20;

export async function run(args: string[]): Promise<readonly Row[]> {
  const issues = Number(args[0] ?? issuesAtFirst);
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder: join(folder, "cluster") });
  const url = cluster.url("bench");
  const query = (database: string, sql: string) =>
    withClient(cluster.url(database), (one: { query(text: string): Promise<unknown> }) => one.query(sql));
  await query("postgres", "CREATE DATABASE bench");
  await migrate(url);
  Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: join(folder, "app") }, ["--empty"]);
  try {
    const { issueId, addresses } = await bringOut();
    const alone = addresses(null);
    const rows = await compare(app.address, alone, "1 issue");
    await query("bench", olderIssuesSql(issueId, issues - 1));
    const all = [...alone, ...Array.from({ length: issues - 1 }, (_, n) => addresses(`older-${n + 1}`)).flat()];
    const beside = await compare(app.address, all, `${issues} issues, ${all.length} pages`);
    return [...rows, ...beside, ...(await visitSample(join(folder, "sample")))];
  } finally {
    await app.stop();
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** First visits are of pages as long as real ones: the sample's issue and its longest article. */
async function visitSample(folder: string): Promise<Row[]> {
  const app = await startApp({ DATA_DIR: folder, DATABASE_URL: "" });
  try {
    const issue = "/weekly/2023-02-10";
    const rows: Row[] = [];
    for (const path of [issue, `${issue}/foreign-talent-standard`])
      rows.push(...(await measureFirstVisits(app.address, path)));
    return rows;
  } finally {
    await app.stop();
  }
}

/** An issue that is out, and where its articles are read; those of an older issue stand under its own slug. */
async function bringOut() {
  const room = await makeNewsroom();
  const ids: string[] = [];
  for (let count = 1; count <= articles; count += 1)
    ids.push(await writeApproved(room, "oh", { title: `첫 호의 기사 ${count}` }));
  const issueId = await assemble(room, { number: 1, sections: { 특집: ids } });
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  const [publication, own] = await slugsOf(room, issueId);
  const items = await db.editionItem.findMany({ where: { edition: { issueId } }, select: { slug: true } });
  const addresses = (issue: string | null) =>
    items.map(({ slug }) => `/${publication}/${issue ?? own}/${encodeURIComponent(slug)}`);
  return { issueId, addresses };
}

type Measured = Awaited<ReturnType<typeof measureReading>>;
type Server = { name: string; packing: string; address: string; stop: () => void; taken: Measured[] };

/** In turns, so that what else the machine does falls on all of them. */
async function compare(address: string, paths: readonly string[], what: string): Promise<Row[]> {
  const servers: Server[] = [
    { name: "the app", packing: "br", address, stop: () => undefined, taken: [] },
    { name: "a bare handler", packing: "br", ...(await bareHandler(address, paths)), taken: [] },
  ];
  if (hasNginx())
    servers.push({ name: "nginx (gzip)", packing: "gzip", ...(await nginxHandler(address, paths)), taken: [] });
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const server of servers) {
        const measured = await measureReading(server.address, paths, server.packing);
        if (round > 0) server.taken.push(measured);
      }
    }
  } finally {
    for (const { stop } of servers) stop();
  }
  return servers.map(({ name, taken }) => ({
    what: `${what}: ${name}`,
    "CPU a request": `${median(taken.map(({ cpu }) => cpu)).toFixed(3)} ms`,
    "requests a second": Math.round(median(taken.map(({ perSecond }) => perSecond))),
    "bytes a page": Math.round(median(taken.map(({ bytes }) => bytes))),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
