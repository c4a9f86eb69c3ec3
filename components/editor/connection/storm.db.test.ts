import { expect, it } from "vitest";
import { makeArticle, makeWorld } from "@/lib/articles/testing/world";
import { article, bullets, p, subhead } from "@/lib/document/build";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { runStorm } from "./testing/storm";

const database = newsroomDatabase();

/** `STORM_SEED`, `STORM_CLIENTS`, `STORM_OPERATIONS`, `STORM_KILLS` ask for another storm; `npm run bench -- storm` for a long one. */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

it("leaves everybody with the same document, and nothing that was acknowledged is lost", async () => {
  const world = await makeWorld();
  const people = [world.author.userId, world.editor.userId, world.chief.userId];
  const document = article({ title: "폭풍" }, subhead("하나"), p("첫 문단"), bullets("가", "나"), p("둘째 문단"));
  const articleId = await makeArticle(world, { document });
  const clients = number("STORM_CLIENTS", 5);
  const report = await runStorm({
    articleId,
    personIds: Array.from({ length: clients }, (_, index) => people[index % people.length] ?? world.author.userId),
    seed: number("STORM_SEED", 148),
    operations: number("STORM_OPERATIONS", 40),
    kills: number("STORM_KILLS", 3),
    settings: { DATABASE_URL: database.url },
  });
  expect(report).toMatchObject({ lost: [], apart: [], refused: [], reloads: 0, invalid: null, replays: true });
  expect(report.kills).toBe(number("STORM_KILLS", 3));
  expect(report.acknowledged).toBeGreaterThan(clients * 10);
}, 300_000);
