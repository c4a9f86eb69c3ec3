import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWorld, type World } from "@/lib/articles/testing/world";
import { listTrail } from "@/lib/audit/list-trail.server";
import { record } from "@/lib/audit/record.server";
import { sealEvents } from "@/lib/audit/seal-events.server";
import type { TrailQuery } from "@/lib/audit/trail";
import { verifyChain } from "@/lib/audit/verify-chain.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";

export const about =
  "the audit trail at 100,000 entries: writing one with and without the sealer at work, sealing, walking the chain, pages of it";

const entries = 100_000;
const measured = 200;

type Client = { query(sql: string): Promise<unknown> };

/** On a database of its own that waits for the disk as a real one does. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder });
  try {
    await withClient(cluster.url("postgres"), (client: Client) => client.query("CREATE DATABASE bench"));
    await migrate(cluster.url("bench"));
    Object.assign(process.env, { DATABASE_URL: cluster.url("bench"), AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
    const world = await makeWorld();
    await withClient(cluster.url("bench"), (client: Client) => client.query(fillSql(world)));
    return await measure(world);
  } finally {
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every thousandth entry is of a rare kind; articles have a hundred each. */
function fillSql({ publicationId, author }: World): string {
  return `INSERT INTO "AuditEvent" (at, kind, "actorId", "publicationId", "subjectType", "subjectId", facts)
    SELECT now() - (${entries} - n) * interval '1 minute', CASE WHEN n % 1000 = 0 THEN 'issue.published' ELSE 'article.saved' END,
      '${author.userId}', '${publicationId}', 'article', md5((n / 100)::text)::uuid::text, '{"round": 1}'
    FROM generate_series(1, ${entries}) n`;
}

async function measure(world: World): Promise<Row[]> {
  const { publicationId: id, chief } = world;
  const quiet = await times(measured, () => write(world));
  const sealing = await times(1, sealEvents);
  let over = false;
  const sealer = (async () => {
    while (!over) await sealEvents();
  })();
  const busy = await times(measured, () => write(world));
  over = true;
  await sealer;
  const page = (query: Partial<TrailQuery>) => async () =>
    void expectAccepted(await listTrail(chief, { about: "publication", id, ...query }));
  return [
    { what: "an entry, no sealer", ...summary(quiet) },
    { what: "an entry, a sealer without pause", ...summary(busy) },
    { what: `sealing ${entries} at once`, ...summary(sealing) },
    { what: `walking ${entries} along`, ...summary(await times(1, () => verifyChain())) },
    { what: "first page", ...summary(await times(50, page({}))) },
    { what: "page in the middle", ...summary(await times(50, page({ before: String(entries / 2) }))) },
    { what: "page of a rare kind", ...summary(await times(50, page({ group: "issue" }))) },
  ];
}

const write = ({ author, publicationId }: World) =>
  inTransaction((tx) =>
    record(tx, {
      kind: "article.saved",
      actor: author,
      publicationId,
      subject: { type: "article", id: publicationId },
    }),
  );

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}
