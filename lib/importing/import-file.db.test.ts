import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { bitmap, docxOf } from "./files/testing/make-files";
import { importFile } from "./import-file.server";
import { drawn } from "./testing/drawn";

newsroomDatabase();
let world: World;
let articleId: string;
beforeAll(async () => {
  world = await makeWorld();
  articleId = await makeArticle(world);
});

const picture = `<w:p><w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="rP"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>`;
const line = "<w:p><w:r><w:t>글</w:t></w:r></w:p>";
const file = docxOf(line + picture, { "word/media/image1.bmp": bitmap() });
const bring = (actor: Actor, bytes = file, id = articleId) =>
  importFile(actor, { articleId: id, name: "글.docx", title: "0", lead: "0" }, bytes);

describe("importFile", () => {
  it("answers the file's blocks, its picture in the library; the article is as it was", async () => {
    const before = await db.document.findUniqueOrThrow({ where: { articleId } });
    const { blocks, pictures, report } = expectAccepted(await bring(world.author));
    const media = await db.media.findFirstOrThrow({ where: { originalName: "image1.png" } });
    expect(drawn(blocks)).toEqual(["글", "figure"]);
    expect(blocks[1]).toMatchObject({ attrs: { mediaId: media.id, hash: media.hash } });
    expect(pictures).toEqual([]);
    expect(report.kept).toEqual({ pictures: 1 });
    expect(await db.document.findUniqueOrThrow({ where: { articleId } })).toEqual(before);
  });

  it("leaves a picture out that the library does not take, and tells so", async () => {
    const tiny = docxOf(line + picture, { "word/media/image1.bmp": bitmap(4) });
    const { blocks, report } = expectAccepted(await bring(world.author, tiny));
    expect(drawn(blocks)).toEqual(["글"]);
    expect(report.dropped).toEqual({ pictures: 1 });
    const alone = docxOf(picture, { "word/media/image1.bmp": bitmap(4) });
    expect(await bring(world.author, alone)).toMatchObject({ error: { code: "empty" } });
  });

  it("refuses whoever may not, an article that is not there, and what is no text", async () => {
    const nobody: Actor = { ...world.author, userId: newId(), roles: {} };
    expect(await bring(nobody)).toMatchObject({ error: { code: "notFound" } });
    const reader: Actor = { ...world.author, userId: newId(), roles: { [world.publicationId]: ["author"] } };
    const answer = await bring(reader);
    expect(answer.ok || ["forbidden", "notFound"].includes(answer.error.code)).toBe(true);
    expect(answer.ok).toBe(false);
    expect(await bring(world.author, file, newId())).toMatchObject({ error: { code: "notFound" } });
    expect(await bring(world.author, Uint8Array.of(1, 2, 0))).toMatchObject({ error: { code: "unknownKind" } });
  });

  it("refuses while the article takes no edits", async () => {
    const closed = await makeArticle(world);
    await db.article.update({ where: { id: closed }, data: { state: "approved" } });
    expect(await bring(world.author, file, closed)).toMatchObject({ error: { code: "wrongState" } });
  });
});
