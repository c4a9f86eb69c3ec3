import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { article, p, reference } from "@/lib/document/build";
import { cite } from "@/lib/document/build-inline";
import { tableContentSchema } from "@/lib/document/table-content";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createTable } from "@/lib/tables/create-table.server";
import { createSource } from "./create-source.server";
import { findSources, findSourcesSchema } from "./find-sources.server";
import { readSource } from "./read-source.server";
import { gramsOf, searchText } from "@/lib/kernel/search-grams";
import { createSourceSchema, updateSourceSchema } from "./source";
import { updateSource } from "./update-source.server";

newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

type Given = Partial<
  Record<"title" | "titleTranslation" | "outlet" | "url" | "publicationId" | "publishedOn" | "note", string>
>;
const inputOf = (given: Given = {}) =>
  createSourceSchema.parse({ title: "机器人政策", language: "zh-Hans", publicationId: world.publicationId, ...given });
const found = (title: string) => ({ title, searchText: searchText(title), grams: gramsOf(searchText(title)) });
const make = async (given: Given = {}, actor: Actor = world.author) =>
  expectAccepted(await createSource(actor, inputOf(given))).sourceId;
const update = (sourceId: string, version: number, given: Given = {}) => {
  const { publicationId: _, ...input } = inputOf(given);
  return updateSourceSchema.parse({ ...input, sourceId, version });
};

describe("createSource", () => {
  it("keeps what was said, with the day and the one form of the address", async () => {
    const id = await make({
      url: "http://example.org/keep?utm_source=x",
      publishedOn: "2023-01-07",
      note: " 확인\r\n필요 ",
    });
    expect(await db.source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: "机器人政策",
      url: "http://example.org/keep?utm_source=x",
      normalUrl: "https://example.org/keep",
      publishedOn: new Date("2023-01-07T00:00:00Z"),
      note: "확인\n필요",
      createdById: world.author.userId,
      version: 0,
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
    expect(event).toMatchObject({
      kind: "source.created",
      actorId: world.author.userId,
      publicationId: world.publicationId,
    });
  });

  it("names the source that has the address already", async () => {
    const sourceId = await make({ title: "먼저", url: "https://example.org/one" });
    const second = await createSource(world.editor, inputOf({ url: "HTTP://EXAMPLE.ORG:80/one#top" }));
    expect(second).toEqual({ ok: false, error: { code: "taken", facts: { field: "url", sourceId, title: "먼저" } } });
  });

  it("lets another publication have it, and any number of sources have none", async () => {
    const elsewhere = Object.keys(world.stranger.roles)[0] ?? "";
    await make({ url: "https://example.org/both" });
    await make({ url: "https://example.org/both", publicationId: elsewhere }, world.stranger);
    await make();
    await make();
  });

  it("has one winner when two keep the same address at once", async () => {
    const both = inputOf({ url: "https://example.org/race" });
    const results = await Promise.all(
      [world.author, world.editor, world.chief].map((actor) => createSource(actor, both)),
    );
    expect(results.map((result) => (result.ok ? "kept" : result.error.code)).sort()).toEqual([
      "kept",
      "taken",
      "taken",
    ]);
  });

  it("does not know of a publication that is not there", async () => {
    const result = await createSource(world.admin, inputOf({ publicationId: newId() }));
    expect(result).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("who may", () => {
  const rights: [keyof World, string][] = [
    ["admin", "accepted"],
    ["chief", "accepted"],
    ["editor", "accepted"],
    ["author", "accepted"],
    ["reviewer", "forbidden"],
    ["stranger", "notFound"],
  ];

  it.each(rights)("%s: to keep and to change is %s", async (who, answer) => {
    const actor = world[who] as Actor;
    const said = ({ ok, error }: { ok: boolean; error?: { code: string } }) => (ok ? "accepted" : error?.code);
    expect(said(await createSource(actor, inputOf()))).toBe(answer);
    expect(said(await updateSource(actor, update(await make(), 0, { title: "다른 제목" })))).toBe(answer);
  });

  it.each(rights)("%s: may read unless the publication is none of theirs (%s)", async (who, answer) => {
    const actor = world[who] as Actor;
    const input = findSourcesSchema.parse({ publicationId: world.publicationId });
    expect((await readSource(actor, await make())).ok).toBe(answer !== "notFound");
    expect((await findSources(actor, input)).ok).toBe(answer !== "notFound");
  });
});

describe("updateSource", () => {
  it("writes what was changed, says which, and raises the version", async () => {
    const id = await make({ url: "https://example.org/before" });
    await db.source.update({ where: { id }, data: { linkState: "alive" } });
    expect(
      await updateSource(world.editor, update(id, 0, { title: "새 제목", url: "https://example.org/after" })),
    ).toEqual({
      ok: true,
      value: { version: 1 },
    });
    const row = await db.source.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      title: "새 제목",
      normalUrl: "https://example.org/after",
      linkState: "unchecked",
      version: 1,
    });
    const events = await db.auditEvent.findMany({ where: { subjectId: id, kind: "source.changed" } });
    expect(events).toMatchObject([{ facts: { fields: ["title", "url"] } }]);
  });

  it("does nothing when nothing was changed", async () => {
    const id = await make({ url: "https://example.org/same" });
    expect(await updateSource(world.editor, update(id, 0, { url: "https://example.org/same" }))).toEqual({
      ok: true,
      value: { version: 0 },
    });
    expect(await db.auditEvent.count({ where: { subjectId: id, kind: "source.changed" } })).toBe(0);
  });

  it("refuses a change to what the person has not seen", async () => {
    const id = await make();
    const changes = ["하나", "둘", "셋"].map((title) => updateSource(world.editor, update(id, 0, { title })));
    const results = await Promise.all(changes);
    expect(results.map((result) => (result.ok ? "written" : result.error.code)).sort()).toEqual([
      "stale",
      "stale",
      "written",
    ]);
    expect(results).toContainEqual({ ok: false, error: { code: "stale", facts: { version: 1 } } });
  });

  it("refuses the address of another source", async () => {
    const sourceId = await make({ title: "임자", url: "https://example.org/held" });
    const id = await make();
    expect(await updateSource(world.editor, update(id, 0, { url: "https://example.org/held" }))).toMatchObject({
      error: { code: "taken", facts: { field: "url", sourceId, title: "임자" } },
    });
  });

  it("does not find what is not there", async () => {
    expect(await updateSource(world.admin, update(newId(), 0))).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("findSources", () => {
  const find = async (text: string, page = 1) => {
    const input = findSourcesSchema.parse({ publicationId: world.publicationId, text, page });
    return expectAccepted(await findSources(world.author, input));
  };

  it.each([
    ["찾을글", ["찾을글 원제"]],
    ["번역어 찾을글", ["찾을글 원제"]],
    ["을글", ["찾을글 원제"]],
    ["글", ["찾을글 원제"]],
    ["찾글", []],
    ["EXAMPLE.org/found", ["찾을글 원제"]],
    ["신문사이름", ["찾을글 원제"]],
    ["찾을글 없는말", []],
    ["100%_", ["100%_ 할인"]],
    ["100_%", []],
    ["\\", []],
    ["https://www.example.org/found?utm_campaign=1", ["찾을글 원제"]],
  ])("finds %s", async (text, titles) => {
    const known = await db.source.count({ where: { title: "찾을글 원제" } });
    if (known === 0) {
      await make({
        title: "찾을글 원제",
        titleTranslation: "번역어",
        outlet: "신문사이름",
        url: "https://www.example.org/found",
      });
      await make({ title: "100%_ 할인" });
    }
    const { sources, total } = await find(text);
    expect(sources.map(({ title }) => title)).toEqual(titles);
    expect(total).toBe(titles.length);
  });

  it("pages, last changed first, each source once", async () => {
    await db.source.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        ...found(`쪽수 ${index}`),
        language: "ko",
        publicationId: world.publicationId,
        createdById: world.chief.userId,
      })),
    });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => find("쪽수", page)));
    expect(pages.map(({ sources, total }) => [sources.length, total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
      [0, 120],
    ]);
    expect(new Set(pages.flatMap(({ sources }) => sources.map(({ id }) => id))).size).toBe(120);
  });

  it.each(["", "0", "-1", "abc", "1e9", "1001"])("goes to the first page for page %j", (page) => {
    expect(findSourcesSchema.parse({ publicationId: newId(), page }).page).toBe(1);
  });
});

describe("readSource", () => {
  it("says where it is used: articles that the person may read, the number of all, tables", async () => {
    const id = await make();
    const document = article({ title: "쓴 글", references: [reference(id)] }, p("가", cite(id), cite(id, "3쪽")));
    const own = await makeArticle(world, { document });
    const other = await makeArticle(world, { document, actor: world.otherAuthor });
    const content = tableContentSchema.parse({
      caption: "표",
      columns: [{ key: "a", label: "가" }],
      rows: [],
      sources: [id],
    });
    const { tableId } = expectAccepted(
      await createTable(world.editor, { publicationId: world.publicationId, content }),
    );

    const seen = async (actor: Actor) => expectAccepted(await readSource(actor, id));
    const { use, mayChange } = await seen(world.author);
    expect(use.issueCount).toBe(0);
    expect(use.articles.map((one) => one.id)).toEqual([own]);
    expect(use).toMatchObject({ articleCount: 2, tables: [{ id: tableId, caption: "표" }] });
    expect(mayChange).toBe(true);
    expect((await seen(world.editor)).use.articles.map((one) => one.id).sort()).toEqual([own, other].sort());
    expect(await seen(world.reviewer)).toMatchObject({ mayChange: false, use: { articles: [], articleCount: 2 } });

    const listed = await findSources(world.author, findSourcesSchema.parse({ publicationId: world.publicationId }));
    expect(expectAccepted(listed).sources.find((source) => source.id === id)).toMatchObject({ citingArticles: 2 });
  });

  it("does not find what is not there", async () => {
    expect(await readSource(world.admin, newId())).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("a source's shape", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["no title", { title: " " }, "title"],
    ["a title of 501", { title: "가".repeat(501) }, "title"],
    ["a language that is none", { language: "한국어" }, "language"],
    ["an address that is none", { url: "example" }, "url"],
    ["a script for an address", { url: "javascript:alert(1)" }, "url"],
    ["a day that is none", { publishedOn: "2023-02-29" }, "publishedOn"],
    ["an archive that is none", { archiveUrl: "mailto:a@b.c" }, "archiveUrl"],
    ["a control", { outlet: "가\u0000" }, "outlet"],
    ["a list for a title", { title: ["가"] }, "title"],
  ])("refuses %s", (_, given, field) => {
    const parsed = createSourceSchema.safeParse({ title: "가", language: "ko", publicationId: newId(), ...given });
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });

  it("takes empty fields of a form for nothing", () => {
    const blank = {
      url: "",
      publishedOn: " ",
      accessedOn: "",
      archiveUrl: "",
      note: "",
      outlet: "",
      titleTranslation: "",
    };
    expect(
      createSourceSchema.parse({ title: "가", language: "zh-hans", publicationId: newId(), ...blank }),
    ).toMatchObject({
      language: "zh-Hans",
      url: null,
      publishedOn: null,
      outlet: "",
    });
  });
});
