import { beforeAll, describe, expect, it } from "vitest";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { article, p } from "@/lib/document/build";
import { cite } from "@/lib/document/build-inline";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { checkLinkNow } from "./check-link-now.server";
import { createSource } from "./create-source.server";
import { mendLink } from "./mend-link.server";
import { readDeadSources } from "./read-dead-sources.server";
import { createSourceSchema } from "./source";

newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const make = async (url: string | null, link: object = {}) => {
  const input = {
    title: `자료 ${url}`,
    language: "ko",
    url,
    accessedOn: "2023-02-10",
    publicationId: world.publicationId,
  };
  const { sourceId: id } = expectAccepted(await createSource(world.author, createSourceSchema.parse(input)));
  await db.source.update({ where: { id }, data: link });
  return id;
};
const dead = { linkState: "dead", linkCheckedAt: new Date("2026-03-02T00:00:00Z") } as const;
const citedBy = (...ids: string[]) =>
  makeArticle(world, { document: article({ title: "쓴 글" }, p("가", ...ids.map((id) => cite(id)))) });
const read = async (who: keyof World) => readDeadSources(world[who] as never, { publicationId: world.publicationId });

describe("the board's dead sources", () => {
  it("are those that articles cite and nobody has mended", async () => {
    const [gone, mended, uncited, alive] = await Promise.all([
      make("https://site.example/gone", dead),
      make("https://site.example/mended", { ...dead, archiveUrl: "https://archive.example/mended" }),
      make("https://site.example/uncited", dead),
      make("https://site.example/alive", { linkState: "alive" }),
    ]);
    await citedBy(gone, mended, alive);
    await citedBy(gone);
    const found = expectAccepted(await read("author"));
    expect(found).toMatchObject({ total: 1, sources: [{ id: gone, citingArticles: 2 }] });
    expect(found.sources.map(({ id }) => id)).not.toContain(uncited);
    expect(expectAccepted(await read("reviewer")).total).toBe(0);
    expect(await read("stranger")).toMatchObject({ error: { code: "notFound" } });

    const offered = await mendLink(world.editor, { sourceId: gone, version: 0, how: "archive" });
    expect(offered).toEqual({ ok: true, value: { version: 1 } });
    expect(await db.source.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({
      url: "https://site.example/gone",
      archiveUrl: "https://web.archive.org/web/20230210/https://site.example/gone",
    });
    expect(expectAccepted(await read("author")).total).toBe(0);
  });
});

describe("mendLink", () => {
  it("takes the address that the page has moved to, unless another source has it", async () => {
    const to = "https://site.example/new";
    const id = await make("https://site.example/old", { linkState: "moved", movedTo: to });
    const second = await make("https://site.example/older", { linkState: "moved", movedTo: to });
    expect(await mendLink(world.editor, { sourceId: id, version: 0, how: "moved" })).toMatchObject({ ok: true });
    expect(await db.source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      url: to,
      linkState: "unchecked",
      movedTo: null,
    });
    expect(await mendLink(world.editor, { sourceId: second, version: 0, how: "moved" })).toMatchObject({
      error: { code: "taken", facts: { sourceId: id } },
    });
  });

  it.each([
    ["reviewer", "forbidden"],
    ["stranger", "notFound"],
  ] as const)("is not for a %s", async (who, code) => {
    const sourceId = await make(`https://site.example/${who}`, dead);
    expect(await mendLink(world[who], { sourceId, version: 0, how: "archive" })).toMatchObject({ error: { code } });
    expect(await checkLinkNow(world[who], { sourceId })).toMatchObject({ error: { code } });
  });

  it("refuses what was changed meanwhile, and what has nowhere to go", async () => {
    const sourceId = await make("https://site.example/still", { linkState: "alive" });
    expect(await mendLink(world.editor, { sourceId, version: 9, how: "archive" })).toMatchObject({
      error: { code: "stale" },
    });
    expect(await mendLink(world.editor, { sourceId, version: 0, how: "moved" })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("checkLinkNow", () => {
  it("puts the source before all others and asks for the job", async () => {
    const sourceId = await make("https://site.example/now", { linkNextAt: new Date("2030-01-01T00:00:00Z") });
    expect(await checkLinkNow(world.author, { sourceId })).toMatchObject({ ok: true });
    expect((await db.source.findUniqueOrThrow({ where: { id: sourceId } })).linkNextAt?.getFullYear()).toBe(2000);
    expect(await db.outbox.count({ where: { task: "sources.check-links", doneAt: null } })).toBe(1);
    expect(await checkLinkNow(world.author, { sourceId: await make(null) })).toMatchObject({
      error: { code: "noAddress" },
    });
  });
});
