import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStorm } from "@/components/editor/connection/testing/storm";
import { makeArticle, makeWorld } from "@/lib/articles/testing/world";
import { article, bullets, p, subhead } from "@/lib/document/build";
import { db } from "@/lib/platform/db.server";
import type { Row } from "./bench";
import { startDatabase } from "./support/newsroom";

export const about =
  "random edits of many people on one article, with a network that loses and breaks, and a server that is killed: all columns from 'lost' on must be 0. STORM_SEED, STORM_SEEDS (how many), STORM_CLIENTS, STORM_OPERATIONS (of each), STORM_KILLS";

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const database = await startDatabase(folder);
  try {
    const rows: Row[] = [];
    const first = number("STORM_SEED", 1);
    for (let seed = first; seed < first + number("STORM_SEEDS", 3); seed += 1) {
      rows.push(await storm(seed, database.settings));
    }
    return rows;
  } finally {
    await db.$disconnect();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function storm(seed: number, settings: Readonly<Record<string, string>>): Promise<Row> {
  const world = await makeWorld();
  const people = [world.author, world.editor, world.chief];
  const document = article({ title: "폭풍" }, subhead("하나"), p("첫 문단"), bullets("가", "나"), p("둘째 문단"));
  const personIds = Array.from({ length: number("STORM_CLIENTS", 10) }, (_, at) => people[at % 3]?.userId ?? "");
  const { lost, apart, refused, invalid, replays, ...figures } = await runStorm({
    articleId: await makeArticle(world, { document }),
    ...{ personIds, seed, settings },
    operations: number("STORM_OPERATIONS", 150),
    kills: number("STORM_KILLS", 5),
  });
  const wrong = { lost: lost.length, apart: apart.length, refused: refused.length, invalid: invalid ? 1 : 0 };
  return { seed, ...figures, ...wrong, "not replayed": replays ? 0 : 1 };
}
