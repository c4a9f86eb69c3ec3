import { describe, expect, it } from "vitest";
import { article, figure, p } from "@/lib/document/build";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createArticle } from "./create-article.server";
import { freezeRevision } from "./freeze-revision.server";
import { makeArticle, makeWorld, type World } from "./testing/world";

const database = newsroomDatabase();

const hash = (letter: string) => letter.repeat(64);

async function makePicture(world: World, letter: string): Promise<string> {
  const id = newId();
  const bytes = { mediaType: "image/jpeg", width: 1600, height: 900, byteLength: 90_000 };
  const owner = { publicationId: world.publicationId, createdById: world.author.userId };
  await db.media.create({
    data: { id, ...owner, ...bytes, hash: hash(letter), uploadHash: hash(letter), colour: "#112233" },
  });
  const files = [
    { ...bytes, hash: hash(letter) },
    { ...bytes, hash: hash("9"), mediaType: "image/avif", width: 480, height: 270 },
  ];
  await db.mediaFile.createMany({ data: files.map((file) => ({ ...file, mediaId: id })) });
  return id;
}

const shown = (mediaId: string, letter: string) =>
  article({ title: "서명식" }, figure({ mediaId, hash: hash(letter), alt: "서명하는 두 사람" }, "서명식"));

function freeze(world: World, articleId: string) {
  const input = { articleId, reason: "saved", label: "판", actor: world.author } as const;
  return inTransaction(async (tx) => expectAccepted(await freezeRevision(tx, input)));
}

describe("pictures of an article", () => {
  it("are listed as used while the working copy uses them, and pinned by the revision that holds them", async () => {
    const world = await makeWorld();
    const mediaId = await makePicture(world, "a");
    const articleId = await makeArticle(world, { document: shown(mediaId, "a") });
    expect(await db.mediaUse.findMany({ where: { mediaId } })).toEqual([{ articleId, mediaId }]);
    const { id } = await freeze(world, articleId);
    expect(await db.revisionMedia.findMany({ where: { mediaId } })).toContainEqual({ revisionId: id, mediaId });
    const { content } = await db.revision.findUniqueOrThrow({ where: { id } });
    expect(content).toMatchObject({
      media: { [mediaId]: { hash: hash("a"), files: [{ hash: hash("9"), width: 480 }] } },
    });
  });

  it("leave no trace in the revision of a text without any", async () => {
    const world = await makeWorld();
    const { id } = await freeze(world, await makeArticle(world, { document: article({ title: "글" }, p("글")) }));
    expect((await db.revision.findUniqueOrThrow({ where: { id } })).content).not.toHaveProperty("media");
  });

  it.each(["another publication's", "with other bytes", "unknown"])("are refused when they are %s", async (which) => {
    const world = await makeWorld();
    const own = which === "with other bytes";
    const mediaId = which === "unknown" ? newId() : await makePicture(own ? world : await makeWorld(), "b");
    const document = shown(mediaId, own ? "c" : "b");
    const made = createArticle(world.author, { publicationId: world.publicationId, title: "새", document });
    await expect(made).rejects.toThrow(`"unknownPicture","id":"${mediaId}"`);
  });

  it("cannot be removed from under a text or a revision, nor get other bytes, whoever asks the database", async () => {
    const world = await makeWorld();
    const mediaId = await makePicture(world, "d");
    const articleId = await makeArticle(world, { document: shown(mediaId, "d") });
    await freeze(world, articleId);
    await db.mediaUse.deleteMany({ where: { mediaId } });
    await expect(database.query(`DELETE FROM "Media" WHERE "id" = $1`, [mediaId])).rejects.toThrow(/RevisionMedia/);
    await expect(database.query(`DELETE FROM "RevisionMedia" WHERE "mediaId" = $1`, [mediaId])).rejects.toThrow(
      /append-only/,
    );
    await expect(
      database.query(`UPDATE "Media" SET "hash" = $2 WHERE "id" = $1`, [mediaId, hash("e")]),
    ).rejects.toThrow(/keeps its bytes/);
  });
});
