import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { type PageAddress, readPageAddress } from "@/lib/pages/page-address";
import { sweepPages } from "@/lib/pages/page-store.server";
import { db } from "@/lib/platform/db.server";
import { stopListening } from "@/lib/platform/notify.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { type PublicParts, readPartVersion } from "@/lib/publishing/public-parts.server";
import { readEdition } from "@/lib/publishing/read-edition.server";
import { assembleReady, publish, signOff, slugsOf } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import type { AskApp } from "./internal-app";
import type { Made } from "./page-maker";
import type { PageKeeper } from "./page-keeper";
import { keeperOf, tinyPage } from "./testing/tiny-app";

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

/** An app of one kind of page: the live edition's number and day. It counts how often it was asked. */
function tinyApp(meanwhile: () => Promise<unknown> = async () => {}) {
  const asked: string[] = [];
  const ask: AskApp = async (path) => {
    asked.push(path);
    const [publication = "", issue = ""] = path.slice(1).split("/");
    const edition = await readEdition(publication, issue);
    const row = await db.issue.findFirst({ where: { slug: issue, publication: { slug: publication } } });
    await meanwhile();
    if (!edition)
      return { status: 404, headers: { "content-type": "text/html" }, body: Buffer.from("<p>없음</p>"), varies: true };
    const text = `${edition.frame.edition.number} ${row?.publicationDate.toISOString().slice(0, 10)}`;
    const body = Buffer.from(tinyPage(text, [edition.hash]));
    return { status: 200, headers: { "content-type": "text/html" }, body, varies: false };
  };
  return { ask, asked };
}

async function process_(ask: AskApp, build?: string): Promise<PageKeeper> {
  const { keeper, parts } = await keeperOf(ask, build);
  following.push(parts);
  return keeper;
}

async function published(number: number) {
  const { issueId } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  const path = `/${(await slugsOf(room, issueId)).join("/")}`;
  const move = (day: number) =>
    world.query(`UPDATE "Issue" SET "publicationDate" = make_date(2024, 5, $1) WHERE id = $2`, [day, issueId]);
  return { issueId, path, address: readPageAddress(path) as PageAddress, move };
}

const textOf = (made: Made) =>
  "kept" in made ? /<h1>(.*)<\/h1>/.exec(gunzipSync(made.kept.gzip).toString())?.[1] : "not kept";
const stored = async (path: string) => {
  const row = await db.page.findFirst({ where: { path }, include: { object: true } });
  return row && Number(row.version);
};
const untilStored = async (address: PageAddress) => {
  while ((await stored(address.path)) !== (await readPartVersion(address.key)))
    await new Promise((done) => setTimeout(done, 5));
};

describe("a public page", () => {
  it("is made once, kept without its script, and found by another process", async () => {
    const { address, path } = await published(1);
    const app = tinyApp();
    const [one, other] = [await process_(app.ask), await process_(app.ask)];
    const made = await Promise.all([one.get(address, "ko"), one.get(address, "ko"), one.get(address, "en")]);
    expect(made.map(textOf)).toEqual(["1 2026-01-01", "1 2026-01-01", "1 2026-01-01"]);
    await untilStored(address);
    expect(one.ready(address, () => "en")).toBeDefined();
    const asked = app.asked.length;
    const found = await other.get(address, "ko");
    expect([textOf(found), app.asked.length]).toEqual(["1 2026-01-01", asked]);
    const object = await db.pageObject.findFirstOrThrow({ where: { pages: { some: { path } } } });
    expect(gunzipSync(object.gzip).toString()).not.toContain("<script");
  });

  it("is never sent once its part has changed, by whichever process", async () => {
    const { address, move } = await published(2);
    const app = tinyApp();
    const [one, other] = [await process_(app.ask), await process_(app.ask)];
    for (let day = 1; day <= 10; day += 1) {
      await move(day);
      const [first, second] = await Promise.all(
        [one, other].map(async (keeper) => {
          // Past the moment that the news takes: asked for, as after a command of one's own.
          for (const parts of following) parts.doubt();
          return textOf(await keeper.get(address, "ko"));
        }),
      );
      const now = `1 2024-05-${String(day).padStart(2, "0")}`;
      expect([first, second]).toEqual([now, now]);
    }
  });

  it("is made again when its part changes while it is being made", async () => {
    const { address, move } = await published(3);
    let changes = 0;
    const app = tinyApp(async () => {
      changes += 1;
      if (changes <= 2) await move(changes);
    });
    const keeper = await process_(app.ask);
    expect(textOf(await keeper.get(address, "ko"))).toBe("1 2024-05-02");
    expect(app.asked).toHaveLength(3);
    await untilStored(address);
  });

  it("of another build, or without the mark of what is out, is not sent in its place", async () => {
    const { address, path } = await published(4);
    const app = tinyApp();
    await (await process_(app.ask)).get(address, "ko");
    await untilStored(address);
    await (await process_(app.ask, "next build")).get(address, "ko");
    expect(app.asked).toHaveLength(2);
    const wrong: AskApp = async () => ({
      status: 200,
      headers: { "content-type": "text/html" },
      body: Buffer.from(tinyPage("글", ["옛 판"])),
      varies: false,
    });
    const made = await (await process_(wrong, "third build")).get(address, "ko");
    expect("kept" in made).toBe(false);
    expect(await db.page.count({ where: { path, build: "third build" } })).toBe(0);
  });

  it("that is not there is answered, and not kept", async () => {
    const { path } = await published(5);
    const nowhere = readPageAddress(`${path}x`) as PageAddress;
    const made = await (await process_(tinyApp().ask)).get(nowhere, "ko");
    expect("answered" in made && made.answered.status).toBe(404);
    expect(await stored(nowhere.path)).toBeNull();
  });

  it("is kept for each language if it asked for the reader's", async () => {
    const { address } = await published(6);
    const app = tinyApp();
    const keeper = await process_(async (path, locale) => {
      const answered = await app.ask(path, locale);
      return {
        ...answered,
        body: Buffer.from(answered.body.toString().replace("<h1>", `<h1>${locale} `)),
        varies: true,
      };
    });
    expect([textOf(await keeper.get(address, "ko")), textOf(await keeper.get(address, "en"))]).toEqual([
      "ko 1 2026-01-06",
      "en 1 2026-01-06",
    ]);
  });
});

describe("pages that are not out any more", () => {
  it("are forgotten with their bytes after an hour; what is out stays", async () => {
    const [gone, here] = [await published(7), await published(8)];
    const keeper = await process_(tinyApp().ask);
    for (const { address } of [gone, here]) {
      await keeper.get(address, "ko");
      await untilStored(address);
    }
    await gone.move(9);
    await sweepPages();
    expect(await stored(gone.path)).not.toBeNull();
    await world.query(`UPDATE "Page" SET "storedAt" = now() - interval '2 hours'`);
    await world.query(`UPDATE "PageObject" SET "createdAt" = now() - interval '2 hours'`);
    await sweepPages();
    expect([await stored(gone.path), (await stored(here.path)) !== null]).toEqual([null, true]);
    expect(await db.pageObject.count({ where: { pages: { none: {} } } })).toBe(0);
  });
});
