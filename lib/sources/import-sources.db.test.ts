import { beforeAll, describe, expect, it } from "vitest";
import { makeWorld, type World } from "@/lib/articles/testing/world";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { exportSources, exportSourcesSchema } from "./export-sources.server";
import { importSources, type ImportSources, planImport } from "./import-sources.server";

newsroomDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const entry = (title: string, url: string) => `@online{x, title = {${title}}, url = {${url}}}\n`;
const file =
  entry("하나", "https://site.example/1") +
  entry("둘", "https://site.example/2") +
  entry("하나, 다시", "http://site.example/1?utm_source=x") +
  "@misc{y, author = {Kim, Minsu}}\n";
const input = (text = file, more: Partial<ImportSources> = {}) => ({
  publicationId: world.publicationId,
  text,
  ...more,
});

describe("an import", () => {
  it("says what it would do, does exactly that, and the second time nothing", async () => {
    const plan = expectAccepted(await planImport(world.author, input()));
    expect(plan).toMatchObject({
      fresh: [
        { line: 1, title: "하나" },
        { line: 2, title: "둘" },
      ],
      known: [{ line: 3, sourceId: null }],
      unreadable: [{ line: 4, reason: "noTitle" }],
    });
    expect(await db.source.count()).toBe(0);
    expect(expectAccepted(await importSources(world.author, input()))).toEqual({ added: 2, known: 1, unreadable: 1 });
    expect(await db.source.count()).toBe(2);
    expect(await db.auditEvent.findFirst({ where: { kind: "sources.imported" } })).toMatchObject({
      actorId: world.author.userId,
      facts: { added: 2, known: 1, unreadable: 1 },
    });
    const again = expectAccepted(await planImport(world.author, input()));
    expect(again.fresh).toEqual([]);
    expect(again.known.map(({ sourceId }) => typeof sourceId)).toEqual(["string", "string", "string"]);
    expect(expectAccepted(await importSources(world.author, input()))).toMatchObject({ added: 0, known: 3 });
  });

  it("has one winner for each entry when two do it at once", async () => {
    const text = Array.from({ length: 30 }, (_, at) => entry(`동시 ${at}`, `https://race.example/${at}`)).join("");
    const both = await Promise.all([
      importSources(world.author, input(text)),
      importSources(world.editor, input(text)),
    ]);
    expect(both.map((one) => expectAccepted(one).added).sort((a, b) => a - b)).toEqual([0, 30]);
  });

  it.each([
    ["no file of references", "제목, 주소", "unknownFormat"],
    ["another format than it says", file, "unknownFormat"],
    ["too many", entry("x", "https://site.example/x").repeat(2_001), "tooMany"],
  ])("refuses %s", async (what, text, code) => {
    const more = what.startsWith("another") ? { format: "ris" as const } : {};
    expect(await planImport(world.author, input(text, more))).toMatchObject({ error: { code } });
    expect(await importSources(world.author, input(text, more))).toMatchObject({ error: { code } });
  });

  it("is for whoever may add sources", async () => {
    expect(await planImport(world.reviewer, input())).toMatchObject({ error: { code: "forbidden" } });
    expect(await importSources(world.reviewer, input())).toMatchObject({ error: { code: "forbidden" } });
    expect(await planImport(world.stranger, input())).toMatchObject({ error: { code: "notFound" } });
    expect(await importSources(world.stranger, input())).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("an export", () => {
  const written = async (format: string, text = "") => {
    const asked = exportSourcesSchema.parse({ publicationId: world.publicationId, format, text });
    const { pieces } = expectAccepted(await exportSources(world.reviewer, asked));
    let whole = "";
    for await (const piece of pieces) whole += piece;
    return whole;
  };

  it("holds what the search finds, however many pieces it takes, and can be imported again", async () => {
    await importSources(world.author, input(entry("내보낼 자료", "https://export.example/")));
    await db.source.createMany({
      data: Array.from({ length: 1_003 }, (_, at) => ({
        title: `많음 ${at}`,
        language: "ko",
        publicationId: world.publicationId,
        createdById: world.chief.userId,
      })),
    });
    const total = await db.source.count({ where: { publicationId: world.publicationId } });
    expect(JSON.parse(await written("csl-json"))).toHaveLength(total);
    expect((await written("ris")).match(/^TY {2}-/gm)).toHaveLength(total);
    expect((await written("bibtex")).match(/^@/gm)).toHaveLength(total);
    expect(JSON.parse(await written("csl-json", "내보낼"))).toMatchObject([{ title: "내보낼 자료" }]);
    expect(JSON.parse(await written("csl-json", "없는낱말"))).toEqual([]);
  });

  it("is not for strangers", async () => {
    const asked = exportSourcesSchema.parse({ publicationId: world.publicationId, format: "ris" });
    expect(await exportSources(world.stranger, asked)).toMatchObject({ error: { code: "notFound" } });
  });
});
