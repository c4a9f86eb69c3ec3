import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { publishIssue } from "./publish-issue.server";
import { readEdition, readEditionArticle } from "./read-edition.server";
import { type Cut, withCut } from "./testing/cut-connection";
import { slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { secondEditionReady } from "./testing/second-edition";

const world = newsroomDatabase();

/** Everything that publishing writes, as numbers: all of the old, or all of the new. */
async function written(room: Newsroom, issueId: string) {
  const [publication, issue] = await slugsOf(room, issueId);
  const edition = await readEdition(publication, issue);
  const slug = edition?.frame.sections[0]?.groups[0]?.items[0]?.slug ?? "";
  const article = await readEditionArticle(publication, issue, slug);
  const items = await db.editionItem.count({ where: { edition: { issueId } } });
  const states = await db.article.findMany({
    where: { item: { issueId } },
    select: { state: true },
    orderBy: { slug: "asc" },
  });
  return {
    live: edition?.frame.edition.number ?? 0,
    title: article?.item.title,
    editions: await db.edition.count({ where: { issueId } }),
    items,
    states: states.map(({ state }) => state).sort(),
    openRounds: await db.reviewRound.count({ where: { article: { item: { issueId } }, closedAt: null } }),
    events: await db.auditEvent.count({ where: { subjectId: issueId, kind: "issue.published" } }),
    queued: await db.outbox.count({
      where: { task: "edition.published", payload: { path: ["issueId"], equals: issueId } },
    }),
    state: (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).state,
  };
}

const all = {
  old: {
    live: 1,
    editions: 1,
    items: 2,
    states: ["approved", "published"],
    openRounds: 1,
    events: 1,
    queued: 1,
    state: "published",
  },
  new: {
    live: 2,
    editions: 2,
    items: 4,
    states: ["corrected", "published"],
    openRounds: 0,
    events: 2,
    queued: 2,
    state: "updated",
  },
} as const;
const newTitle = "바로잡은 기사";

describe("half-published issues: publishing, killed at every statement", () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await makeNewsroom();
  });

  it.each(["before", "after"] as const)(
    "cut %s each statement: readers see all of the old or all of the new",
    async (when) => {
      const number = when === "before" ? 1 : 2;
      const { issueId: issue, wish } = await secondEditionReady(room, number);
      const old = { ...all.old, title: `첫 기사 ${number}` };
      const fresh = { ...all.new, title: newTitle };
      const outcomes: string[] = [];
      for (let statement = 1; ; statement += 1) {
        const cut: Cut = { statement, when };
        const { wasCut, statements } = await withCut(cut, () => publishIssue(room.people.baek, wish));
        const now = await settled(() => written(room, issue), [old, fresh]);
        outcomes.push(now.live === 1 ? "old" : "new");
        expect(now, `${when} statement ${statement}`).toEqual(now.live === 1 ? old : fresh);
        if (now.live === 2) {
          // Only the commit itself can have been done although its answer was lost; sent again, it is the same edition.
          if (wasCut) expect([when, statements]).toEqual(["after", statement]);
          break;
        }
        expect(wasCut).toBe(true);
      }
      expect(outcomes.length).toBeGreaterThan(20);
      expectAccepted(await publishIssue(room.people.baek, wish));
      expect(await written(room, issue)).toEqual(fresh);
    },
    240_000,
  );

  it.each([12, 25])(
    "a process that is killed (SIGKILL) at statement %i leaves all of the old, and it can be published again",
    async (statement) => {
      const { issueId: issue, wish } = await secondEditionReady(room, statement);
      const script = fileURLToPath(new URL("./testing/publish-and-die.ts", import.meta.url));
      const child = spawn(
        process.execPath,
        ["--import", "tsx", script, JSON.stringify({ actor: room.people.baek, wish, statement })],
        {
          env: { ...process.env, DATABASE_URL: world.url, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
          stdio: ["ignore", "inherit", "inherit"],
        },
      );
      const [, signal] = await once(child, "exit");
      expect(signal).toBe("SIGKILL");
      const old = { ...all.old, title: `첫 기사 ${statement}` };
      expect(await settled(() => written(room, issue), [old])).toEqual(old);
      expectAccepted(await publishIssue(room.people.baek, wish));
      expect(await written(room, issue)).toEqual({ ...all.new, title: newTitle });
    },
    120_000,
  );
});

/** The server may take a moment to notice that the line is dead; reads wait for nothing, so they are asked until they are one of these. */
async function settled<Value>(read: () => Promise<Value>, wanted: readonly unknown[]): Promise<Value> {
  const same = (value: Value) => wanted.some((one) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(value)));
  for (let attempt = 0; ; attempt += 1) {
    const value = await read().catch((error: unknown) => (attempt < 20 ? undefined : Promise.reject(error)));
    if (value !== undefined && (same(value) || attempt >= 20)) return value;
  }
}

const sorted = (value: unknown) => Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1));
