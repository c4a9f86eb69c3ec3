import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, publish, signOff, slugsOf } from "@/lib/publishing/testing/issues";
import { makeNewsroom } from "@/lib/publishing/testing/newsroom";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import type { Row } from "./bench";
import { startApp } from "./support/app";
import { bareHandler } from "./support/bare-handler";
import { measureReading } from "./support/read-load";

export const about =
  "an article page: CPU of the serving process for each request, beside a bare node handler that sends the same bytes, in turns (aim: within twice of it); first with one issue out, then with more. Name how many: `npm run bench -- read 100`. The app is built first unless NEXT_DIST_DIR names a build";

const rounds = 5;
const articles = 2;

export async function run(args: string[]): Promise<readonly Row[]> {
  const issues = Number(args[0] ?? 20);
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder: join(folder, "cluster") });
  const url = cluster.url("bench");
  await withClient(cluster.url("postgres"), (one: { query(sql: string): Promise<unknown> }) =>
    one.query("CREATE DATABASE bench"),
  );
  await migrate(url);
  Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: join(folder, "app") }, ["--empty"]);
  try {
    const room = await makeNewsroom();
    const out = async (number: number) => {
      const ids: string[] = [];
      for (let count = 1; count <= articles; count += 1)
        ids.push(await writeApproved(room, "oh", { title: `${number}호의 기사 ${count}` }));
      const issueId = await assemble(room, { number, sections: { 특집: ids } });
      expectAccepted(await signOff(room, issueId));
      expectAccepted(await publish(room, issueId));
      const [publication, issue] = await slugsOf(room, issueId);
      const items = await db.editionItem.findMany({ where: { edition: { issueId } }, select: { slug: true } });
      return items.map(({ slug }) => `/${publication}/${issue}/${encodeURIComponent(slug)}`);
    };
    const paths = await out(1);
    const rows = await compare(app.address, paths, "1 issue");
    for (let number = 2; number <= issues; number += 1) paths.push(...(await out(number)));
    return [...rows, ...(await compare(app.address, paths, `${issues} issues, all their articles`))];
  } finally {
    await app.stop();
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In turns, so that what else the machine does falls on both. */
async function compare(address: string, paths: readonly string[], what: string): Promise<Row[]> {
  const bare = await bareHandler(address, paths);
  const taken = { app: [] as Measured[], bare: [] as Measured[] };
  type Measured = Awaited<ReturnType<typeof measureReading>>;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const [app, node] = [await measureReading(address, paths), await measureReading(bare.address, paths)];
      if (round > 0) {
        taken.app.push(app);
        taken.bare.push(node);
      }
    }
  } finally {
    bare.stop();
  }
  const row = (who: string, all: readonly Measured[]): Row => ({
    what: `${what}: ${who}`,
    "CPU a request": `${median(all.map(({ cpu }) => cpu)).toFixed(3)} ms`,
    "requests a second": Math.round(median(all.map(({ perSecond }) => perSecond))),
    "bytes a page": Math.round(median(all.map(({ bytes }) => bytes))),
  });
  return [row("the app", taken.app), row("a bare handler", taken.bare)];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
