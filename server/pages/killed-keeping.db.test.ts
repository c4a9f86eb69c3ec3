import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { readPageAddress } from "@/lib/pages/page-address";
import { findPage, keepPage } from "@/lib/pages/page-store.server";
import type { StoredPage } from "@/lib/pages/stored-page";
import { db } from "@/lib/platform/db.server";
import { stopListening } from "@/lib/platform/notify.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { eventually } from "@/lib/platform/testing/eventually";
import { publishIssue } from "@/lib/publishing/publish-issue.server";
import type { PublicParts } from "@/lib/publishing/public-parts.server";
import { readEdition } from "@/lib/publishing/read-edition.server";
import { type Cut, withCut } from "@/lib/publishing/testing/cut-connection";
import { slugsOf } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { secondEditionReady } from "@/lib/publishing/testing/second-edition";
import type { PageKeeper } from "./page-keeper";
import { editionApp, keeperOf, tinyPage } from "./testing/tiny-app";

const world = newsroomDatabase();
let room: Newsroom;
const following: PublicParts[] = [];
beforeAll(async () => {
  room = await makeNewsroom();
});
afterAll(async () => {
  for (const parts of following) parts.stop();
  await stopListening();
});

async function process_(): Promise<PageKeeper> {
  const { keeper, parts } = await keeperOf(editionApp);
  following.push(parts);
  return keeper;
}

/** An issue of which one edition is out and a second one is ready; its addresses are those of the issue and of its two articles. */
async function twoEditions(number: number) {
  const { issueId, wish } = await secondEditionReady(room, number);
  const [publication, issue] = await slugsOf(room, issueId);
  const edition = await readEdition(publication, issue);
  const items = edition?.frame.sections.flatMap(({ groups }) => groups.flatMap(({ items: own }) => own)) ?? [];
  const top = `/${publication}/${issue}`;
  const paths = [top, ...items.map(({ slug }) => `${top}/${encodeURIComponent(slug)}`)];
  return { paths, publishSecond: () => publishIssue(room.people.baek, wish) };
}

/** What readers are sent at the addresses, one after the other. */
async function read(keeper: PageKeeper, paths: readonly string[]): Promise<string[]> {
  for (const parts of following) parts.doubt(); // as after the time that the news takes
  const texts: string[] = [];
  for (const path of paths) {
    const address = readPageAddress(path);
    const made = address && (await keeper.get(address, "ko"));
    texts.push(made && "kept" in made ? textOf(made.kept) : "not kept");
  }
  return texts;
}

const textOf = ({ gzip }: Pick<StoredPage, "gzip">) =>
  /<h1>(.*)<\/h1>/.exec(gunzipSync(gzip).toString())?.[1] ?? "no text";

/** Every row that could be sent now, with what its bytes say and whether they are those that it names. */
async function sendable(paths: readonly string[]) {
  const rows = await db.$queryRaw<{ path: string; hash: string; gzip: Uint8Array }[]>`
    SELECT p."path", p."hash", o."gzip" FROM "Page" p JOIN "PublicPart" now USING ("key", "version")
    LEFT JOIN "PageObject" o USING ("hash") WHERE p."path" = ANY(${paths})`;
  return rows.map(({ path, hash, gzip }) => {
    const whole = gunzipSync(gzip);
    return { path, text: textOf({ gzip: Buffer.from(gzip) }), isWhole: hash === sha256(whole) };
  });
}

const untilKept = (paths: readonly string[]) =>
  eventually(async () => expect(await sendable(paths)).toHaveLength(paths.length));

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const sets = {
  old: (number: number) => ["1", `1 첫 기사 ${number}`, `1 둘째 기사 ${number}`],
  fresh: (number: number) => ["2", "2 바로잡은 기사", `2 둘째 기사 ${number}`],
};

describe("killed while pages are switched", () => {
  it.each(["before", "after"] as const)(
    "cut %s each statement of the publication: every process sends all of the old set or all of the new one",
    async (when) => {
      const number = when === "before" ? 1 : 2;
      const { paths, publishSecond } = await twoEditions(number);
      const keepers = [await process_(), await process_()];
      expect(await read(keepers[0] as PageKeeper, paths)).toEqual(sets.old(number));
      await untilKept(paths); // else the transaction that keeps a page would be the one that is cut
      let outcomes = 0;
      for (let statement = 1, isOut = false; !isOut; statement += 1) {
        const { wasCut } = await withCut({ statement, when } satisfies Cut, publishSecond);
        isOut = !wasCut || (await isSecondOut(paths));
        for (const keeper of keepers)
          expect(await read(keeper, paths), `${when} ${statement}`).toEqual(
            isOut ? sets.fresh(number) : sets.old(number),
          );
        outcomes += 1;
      }
      expect(outcomes).toBeGreaterThan(20);
    },
    240_000,
  );
});

/** The server may take a moment to notice that the line is dead: asked until it has let go of what the line had locked. */
async function isSecondOut([top = ""]: readonly string[]): Promise<boolean> {
  const [, publication = "", issue = ""] = top.split("/").map(decodeURIComponent);
  await eventually(() => world.query(`SELECT 1 FROM "Issue" WHERE slug = $1 FOR UPDATE NOWAIT`, [issue]));
  return (await readEdition(publication, issue))?.frame.edition.number === 2;
}

describe("killed while pages are kept", () => {
  it.each(["before", "after"] as const)(
    "cut %s each statement: the page is kept whole, or not at all",
    async (when) => {
      const { paths } = await twoEditions(when === "before" ? 3 : 4);
      const [path = ""] = paths;
      const key = path.slice(1);
      const version = Number((await db.publicPart.findUniqueOrThrow({ where: { key } })).version);
      const page = pageOf(path, { key, version });
      let statement = 1;
      for (; ; statement += 1) {
        const { wasCut } = await withCut({ statement, when }, () => keepPage(page));
        if (!wasCut) break;
        const kept = await sendable([path]);
        expect(kept.every(({ isWhole, text }) => isWhole && text === "새로 만든 쪽")).toBe(true);
        if (when === "before") expect(kept).toEqual([]);
      }
      expect(statement).toBeGreaterThan(4);
      expect(textOf((await findPage({ path, locale: "ko", build: "build" })) as StoredPage)).toBe("새로 만든 쪽");
    },
  );

  it.each([2, 4, 7])(
    "a process that is killed (SIGKILL) at statement %i leaves pages of one edition only, and the next one finishes the work",
    async (statement) => {
      const number = statement + 10;
      const { paths, publishSecond } = await twoEditions(number);
      const first = await process_();
      expect(await read(first, paths)).toEqual(sets.old(number));
      await untilKept(paths);
      expectAccepted(await publishSecond());
      expect(await sendable(paths)).toEqual([]); // the commit is the switch

      await keepAndDie(paths, statement);
      const left = await sendable(paths);
      expect(left.length).toBeLessThan(3);
      expect(left.filter(({ text, isWhole }) => !isWhole || !text.startsWith("2"))).toEqual([]);

      expect(await read(await process_(), paths)).toEqual(sets.fresh(number));
      await untilKept(paths);
    },
    60_000,
  );
});

async function keepAndDie(paths: readonly string[], statement: number): Promise<void> {
  const script = fileURLToPath(new URL("./testing/keep-and-die.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify({ paths, statement })], {
    env: { ...process.env, DATABASE_URL: world.url, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
}

function pageOf(path: string, { key, version }: { key: string; version: number }) {
  const body = Buffer.from(tinyPage("새로 만든 쪽", []));
  const packed = { gzip: gzipSync(body), brotli: Buffer.from("") };
  return {
    path,
    variant: "",
    key,
    version,
    hash: sha256(body),
    headers: {},
    ...packed,
    size: body.length,
    build: "build",
  };
}
