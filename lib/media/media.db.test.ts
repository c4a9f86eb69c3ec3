import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { addMedia } from "./add-media.server";
import { changeMedia } from "./change-media.server";
import { findMedia } from "./find-media.server";
import { findMediaFile, mayReadFile, openMediaFile } from "./media-file.server";
import { readMedia, readMediaList } from "./read-media.server";
import { removeMedia } from "./remove-media.server";
import { mediaStore } from "./store.server";
import { sweepFiles } from "./sweep-files.server";
import { jpeg } from "./testing/pictures";

newsroomDatabase();

let publicationId: string;
let author: Actor;
let editor: Actor;
let reviewer: Actor;
let stranger: Actor;

async function makePublication(): Promise<string> {
  const id = newId();
  const names = { slug: `p-${id}`, title: "주간", language: "ko", timeZone: "Asia/Seoul" };
  await db.publication.create({ data: { id, ...names, sourceLanguages: [] } });
  return id;
}

async function makePerson(role: Role, where: string): Promise<Actor> {
  const userId = newId();
  const email = `${userId}@example.org`;
  await db.user.create({ data: { id: userId, email, name: "사람" } });
  return { userId, email, name: "사람", locale: "ko", isAdmin: false, roles: { [where]: [role] } };
}

beforeAll(async () => {
  publicationId = await makePublication();
  author = await makePerson("author", publicationId);
  editor = await makePerson("editor", publicationId);
  reviewer = await makePerson("reviewer", publicationId);
  stranger = await makePerson("managingEditor", await makePublication());
});

/** Each width makes another picture. */
let width = 100;
async function add(actor = author, more: { replacesId?: string; name?: string } = {}) {
  width += 1;
  return expectAccepted(await addMedia(actor, { publicationId, name: "", ...more }, await jpeg({ width, height: 80 })))
    .media;
}

const filesOf = (mediaId: string) => db.mediaFile.findMany({ where: { mediaId } });
const words = { altText: "서명하는 두 사람", caption: "서명식", credit: "연구원", licence: "CC BY 4.0" };

describe("addMedia", () => {
  it("stores every file under the hash of its bytes, and says so in the record", async () => {
    const media = await add(author, { name: "서명식.jpg" });
    expect(media).toMatchObject({
      originalName: "서명식.jpg",
      picture: { mediaType: "image/jpeg", width, height: 80 },
    });
    const files = await filesOf(media.id);
    expect(files.map(({ hash }) => hash)).toContain(media.picture.hash);
    expect(files.length).toBe(media.picture.files.length + 1);
    for (const { hash, byteLength } of files) {
      const bytes = await new Response((await openMediaFile(hash)) as BodyInit).arrayBuffer();
      const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
      expect([digest, bytes.byteLength]).toEqual([hash, byteLength]);
    }
    const event = await db.auditEvent.findFirst({ where: { subjectId: media.id } });
    expect(event).toMatchObject({ kind: "media.added", actorId: author.userId, facts: { hash: media.picture.hash } });
  });

  it("takes the picture that is there when the same file comes again, also five times at once", async () => {
    const bytes = await jpeg({ width: 90, height: 70 });
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => addMedia(author, { publicationId, name: "" }, bytes)),
    );
    const answers = sent.map((answer) => expectAccepted(answer));
    expect(new Set(answers.map(({ media }) => media.id)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(expectAccepted(await addMedia(editor, { publicationId, name: "다시.jpg" }, bytes)).isNew).toBe(false);
  });

  it("begins a picture in another's place with its words, and leaves the other as it was", async () => {
    const first = await add();
    expectAccepted(await changeMedia(author, { mediaId: first.id, version: 0, ...words }));
    const second = await add(author, { replacesId: first.id });
    expect(second).toMatchObject(words);
    expect(expectAccepted(await readMedia(author, second.id)).replaces?.id).toBe(first.id);
    const read = expectAccepted(await readMedia(author, first.id));
    expect([read.media.picture.hash, read.replacedBy.map(({ id }) => id)]).toEqual([first.picture.hash, [second.id]]);
  });

  it("refuses what is no picture, and stores nothing of it", async () => {
    const before = await db.mediaFile.count();
    const answer = await addMedia(author, { publicationId, name: "a.jpg" }, Buffer.from("<svg onload=alert(1)>"));
    expect(answer).toMatchObject({ ok: false, error: { code: "unfit", facts: { problem: "svg" } } });
    expect(await db.mediaFile.count()).toBe(before);
  });

  it.each([
    ["a reviewer", () => reviewer, "forbidden"],
    ["a stranger", () => stranger, "notFound"],
  ])("refuses %s", async (_, who, code) => {
    const answer = await addMedia(who(), { publicationId, name: "" }, await jpeg());
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it("refuses to replace a picture of another publication", async () => {
    const answer = await addMedia(
      stranger,
      { publicationId: Object.keys(stranger.roles)[0] ?? "", name: "", replacesId: (await add()).id },
      await jpeg(),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("the library", () => {
  it("finds by words of any field, and what nothing uses", async () => {
    const media = await add(author, { name: "로봇_팔.jpg" });
    expectAccepted(await changeMedia(author, { mediaId: media.id, version: 0, ...words, caption: "100%_완성" }));
    const find = async (text: string, filter: "all" | "unused" | "wordless" = "all") =>
      expectAccepted(await findMedia(reviewer, { publicationId, text, filter, page: 1 })).media.map(({ id }) => id);
    expect(await find("로봇_팔 연구원")).toEqual([media.id]);
    expect(await find("100%_")).toEqual([media.id]);
    expect(await find("로봇팔")).toEqual([]);
    expect(await find("로봇_팔", "unused")).toEqual([media.id]);
    expect(await find("로봇_팔", "wordless")).toEqual([]);
    expect(await findMedia(stranger, { publicationId, text: "", filter: "all", page: 1 })).toMatchObject({
      error: { code: "notFound" },
    });
  });

  it("gives pictures by their ids, and none of another publication", async () => {
    const media = await add();
    const asked = { publicationId, ids: [media.id, newId()] };
    expect(expectAccepted(await readMediaList(author, asked)).map(({ id }) => id)).toEqual([media.id]);
    expect(await readMediaList(stranger, asked)).toMatchObject({ error: { code: "notFound" } });
  });

  it("lets nobody change words that somebody else has changed meanwhile", async () => {
    const media = await add();
    const change = (actor: Actor, version: number) => changeMedia(actor, { mediaId: media.id, version, ...words });
    expect(expectAccepted(await change(author, 0)).version).toBe(1);
    expect(await change(editor, 0)).toMatchObject({ error: { code: "stale", facts: { version: 1 } } });
    expect(expectAccepted(await change(editor, 1)).version).toBe(1);
    expect(await change(reviewer, 1)).toMatchObject({ error: { code: "forbidden" } });
    expect(await change(stranger, 1)).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("removeMedia", () => {
  async function usedBy(mediaId: string) {
    const article = { publicationId, slug: `a-${newId()}`, language: "ko", createdById: author.userId };
    const { id: articleId } = await db.article.create({ data: article });
    await db.mediaUse.create({ data: { articleId, mediaId } });
  }

  it("removes what nothing uses with its files, and keeps what is used", async () => {
    const [unused, used] = [await add(), await add()];
    await usedBy(used.id);
    const files = await filesOf(unused.id);
    const answer = await removeMedia(editor, { mediaIds: [unused.id, used.id] });
    expect(expectAccepted(answer)).toEqual({ removed: 1, kept: 1 });
    expect(await readMedia(editor, unused.id)).toMatchObject({ error: { code: "notFound" } });
    expect(expectAccepted(await readMedia(editor, used.id)).mayRemove).toBe(false);
    const task = await db.outbox.findFirstOrThrow({ where: { task: "media.sweep" }, orderBy: { createdAt: "desc" } });
    await sweepFiles(task.payload as { hashes: string[] });
    await sweepFiles(task.payload as { hashes: string[] });
    for (const { hash } of files) expect(await mediaStore().has(hash)).toBe(false);
    for (const { hash } of await filesOf(used.id)) expect(await mediaStore().has(hash)).toBe(true);
  });

  it("leaves the files that came again before they were swept", async () => {
    const bytes = await jpeg({ width: 77, height: 66 });
    const send = async () => expectAccepted(await addMedia(author, { publicationId, name: "" }, bytes)).media;
    const first = await send();
    const hashes = (await filesOf(first.id)).map(({ hash }) => hash);
    expectAccepted(await removeMedia(editor, { mediaIds: [first.id] }));
    const second = await send();
    expect(second.id).not.toBe(first.id);
    await sweepFiles({ hashes });
    for (const hash of hashes) expect(await mediaStore().has(hash)).toBe(true);
  });

  it.each([
    ["an author", () => author, "forbidden"],
    ["a stranger", () => stranger, "notFound"],
  ])("refuses %s", async (_, who, code) => {
    expect(await removeMedia(who(), { mediaIds: [(await add()).id] })).toMatchObject({ error: { code } });
  });
});

describe("a file of a picture", () => {
  it("is for members of a publication that has it", async () => {
    const { picture } = await add();
    const { publicationIds, file } = (await findMediaFile(picture.hash)) ?? { publicationIds: [] };
    expect(file).toEqual({ hash: picture.hash, mediaType: "image/jpeg", byteLength: picture.byteLength });
    const may = [author, reviewer, stranger, null].map((actor) => mayReadFile(actor, publicationIds));
    expect(may).toEqual([true, true, false, false]);
    expect(await findMediaFile("0".repeat(64))).toBeNull();
  });
});
