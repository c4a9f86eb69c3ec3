import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorld, type World } from "@/lib/articles/testing/world";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type Answer, html, LocalSite, redirect } from "@/lib/platform/fetching/testing/local-site";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createSource } from "../create-source.server";
import { createSourceSchema } from "../source";
import { checkLinks } from "./check-links.server";
import { readCopy } from "./copies.server";

newsroomDatabase({ each: true });

let world: World;
let site: LocalSite;
let text: string;
let isDown: boolean;

const words = "로봇 밀도를 두 배로 높이는 목표가 나왔다. ".repeat(12);
const page: Answer = (request, response) => {
  if (isDown) return response.writeHead(503).end();
  const body = `<title>로봇</title><article><p>${text}</p></article>`;
  return html(request.method === "HEAD" ? "" : body)(request, response);
};
const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end();
const robots = "User-agent: *\nDisallow: /private/\n";

beforeEach(async () => {
  world = await makeWorld();
  text = words;
  isDown = false;
  site = await LocalSite.open({
    "/page": page,
    "/page?2": page,
    "/page?3": page,
    "/gone": status(404),
    "/sign-in": status(401),
    "/no-heads": (request, response) =>
      request.method === "HEAD" ? response.writeHead(404).end() : page(request, response),
    "/moved": redirect(301, "/page"),
    "/lost": redirect(301, "/"),
    "/": html("front page"),
    "/file": (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
    "closed.example/robots.txt": (_, response) => response.writeHead(200).end(robots),
    "/private/page": page,
  });
});
afterEach(() => site.close());

const add = async (path: string, host?: string) => {
  const input = { title: path, language: "ko", url: site.url(path, host), publicationId: world.publicationId };
  return expectAccepted(await createSource(world.author, createSourceSchema.parse(input))).sourceId;
};
const check = (more: Parameters<typeof checkLinks>[0] = {}) =>
  checkLinks({ pause: 0, web: { guard: site.guard() }, ...more });
const stateOf = (id: string) => db.source.findUniqueOrThrow({ where: { id } });
const due = () => db.$executeRaw`UPDATE "Source" SET "linkNextAt" = now() - interval '1 second'`; // past Prisma, which would touch updatedAt

describe("checkLinks", () => {
  it.each([
    ["/page", { linkState: "alive", linkStatus: 200 }],
    ["/file", { linkState: "alive", linkStatus: 200 }],
    ["/no-heads", { linkState: "alive", linkStatus: 200 }],
    ["/gone", { linkState: "unchecked", linkStatus: 404, linkFailures: 1 }],
    ["/sign-in", { linkState: "closed", linkStatus: 401 }],
    ["/lost", { linkState: "alive" }],
  ])("finds %s as it is", async (path, found) => {
    const id = await add(path);
    expect(await check()).toMatchObject({ looked: 1 });
    expect(await stateOf(id)).toMatchObject({ ...found, linkCheckedAt: expect.any(Date) });
    expect(await check()).toMatchObject({ looked: 0 });
  });

  it("says where a page has moved to", async () => {
    const id = await add("/moved");
    await check();
    expect(await stateOf(id)).toMatchObject({ linkState: "moved", movedTo: site.url("/page") });
  });

  it("calls a page dead when it is gone twice, and alive when it is back; the list's order stays", async () => {
    const id = await add("/page");
    const { updatedAt } = await stateOf(id);
    isDown = true;
    for (let turn = 1; turn <= 5; turn += 1) {
      await due();
      await check();
      expect((await stateOf(id)).linkState).toBe(turn < 5 ? "unchecked" : "dead");
    }
    isDown = false;
    await due();
    await check();
    expect(await stateOf(id)).toMatchObject({ linkState: "alive", linkFailures: 0, updatedAt });
  });

  it("asks for the head, then for the page only to keep a copy of it", async () => {
    await add("/page");
    await check();
    await due();
    await check();
    const asked = site.asked.filter(({ path }) => path === "/page").map(({ method }) => method);
    expect(asked).toEqual(["HEAD", "GET", "HEAD"]);
  });

  it("does as robots.txt says, and reads it once a day", async () => {
    const id = await add("/private/page", "closed.example");
    await add("/page", "closed.example");
    await check();
    expect(await stateOf(id)).toMatchObject({ linkState: "closed", linkStatus: null });
    const paths = site.asked.map(({ path }) => path);
    expect(paths).not.toContain("/private/page");
    expect(paths.filter((path) => path === "/robots.txt")).toHaveLength(1);
  });

  it("does not look at what is not public", async () => {
    const id = await add("/page");
    await checkLinks({ pause: 0, web: { guard: site.guard({ "site.example": ["10.0.0.1"] }) } });
    expect(site.asked).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ linkFailures: 1, linkProblem: "internal" });
  });

  it("calls nothing dead in a house that has no way out, and counts silence once something answers", async () => {
    const id = await add("/page", "silent.test");
    for (let turn = 0; turn < 6; turn += 1) {
      await due();
      await check();
    }
    expect(await stateOf(id)).toMatchObject({ linkState: "unchecked", linkFailures: 0, linkCheckedAt: null });
    await add("/page");
    await check();
    await due();
    await check();
    expect(await stateOf(id)).toMatchObject({ linkFailures: 1, linkProblem: "unreachable" });
  });

  it("asks a host one thing at a time, with a rest, in however many processes", async () => {
    for (const path of ["/page", "/page?2", "/page?3"]) await add(path);
    const other = await add("/page", "other.example");
    const pause = 400;
    const runs = await Promise.all([1, 2, 3].map(() => check({ pause })));
    expect(runs.reduce((sum, { looked }) => sum + looked, 0)).toBe(2); // one for each host: the others must wait
    expect((await stateOf(other)).linkState).toBe("alive");
    await expect.poll(async () => (await check({ pause })).looked).toBe(1);
    const looks = site.asked.filter(({ host, method }) => host === "site.example" && method === "HEAD");
    expect((looks[1]?.at ?? 0) - (looks[0]?.at ?? 0)).toBeGreaterThanOrEqual(pause);
  });

  it("does no more than it was asked to", async () => {
    for (const host of ["a.example", "b.example", "c.example"]) await add("/page", host);
    expect(await check({ most: 2 })).toMatchObject({ looked: 2, copies: 2 });
    expect(await check({ within: -1 })).toMatchObject({ looked: 0 });
  });
});

describe("copies of a page", () => {
  const copies = (sourceId: string) => db.sourceCopy.findMany({ where: { sourceId }, orderBy: { takenAt: "asc" } });
  const later = (id: string) =>
    db.sourceCopy.updateMany({ where: { sourceId: id }, data: { takenAt: new Date("2020-01-01T00:00:00Z") } });

  it("are kept with their day, when the words have changed; the first for good", async () => {
    const id = await add("/page");
    await check();
    await later(id);
    await due();
    await check();
    expect((await copies(id)).map((copy) => copy.text)).toEqual([words.trim()]);
    for (let turn = 0; turn < 8; turn += 1) {
      text = `${turn}. ${words}`;
      await db.$executeRaw`UPDATE "SourceCopy" SET "takenAt" = "takenAt" - interval '100 days'`;
      await due();
      await check();
    }
    const kept = (await copies(id)).map((copy) => copy.text.slice(0, 3));
    expect(kept).toEqual([words.slice(0, 3), "3. ", "4. ", "5. ", "6. ", "7. "]);
  });

  it("are for the publication's people alone", async () => {
    const id = await add("/page");
    await check();
    const [copy] = await copies(id);
    expect(await readCopy(world.reviewer, copy?.id ?? "")).toMatchObject({ ok: true, value: { text: words.trim() } });
    expect(await readCopy(world.stranger, copy?.id ?? "")).toMatchObject({ error: { code: "notFound" } });
  });
});
