import { describe, expect, it } from "vitest";
import { createArticle } from "@/lib/articles/create-article.server";
import { makeWorld, type World } from "@/lib/articles/testing/world";
import { expectAccepted } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { checkTrailNow, readTrailCheck } from "./check-trail.server";
import { exportTrail } from "./export-trail.server";
import { listTrail } from "./list-trail.server";
import { record } from "./record.server";
import { type TrailQuery, trailQuerySchema } from "./trail";

newsroomDatabase();

const entriesOf = async (actor: World["chief"], query: TrailQuery) =>
  expectAccepted(await listTrail(actor, query)).entries;

describe("listTrail", () => {
  it("is for whoever reads the publication's trail, and of a person only as far", async () => {
    const world = await makeWorld();
    const { publicationId: id } = world;
    const { articleId } = expectAccepted(await createArticle(world.author, { publicationId: id, title: "글" }));
    const person = world.author.userId;
    const queries: TrailQuery[] = [
      { about: "publication", id },
      { about: "article", id: articleId },
      { about: "person", id: person },
      { about: "house" },
    ];
    const seen = async (actor: World["chief"]) =>
      (await Promise.all(queries.map((query) => listTrail(actor, query)))).map(({ ok }) => ok);
    expect(await seen(world.admin)).toEqual([true, true, true, true]);
    expect(await seen(world.chief)).toEqual([true, true, true, false]);
    for (const actor of [world.editor, world.author, world.reviewer, world.stranger])
      expect(await seen(actor)).toEqual([false, false, false, false]);
  });

  it("tells what happened with names, and pages by keys", async () => {
    const world = await makeWorld();
    const { publicationId: id } = world;
    for (let number = 1; number <= 120; number += 1)
      expectAccepted(await createArticle(world.author, { publicationId: id, title: `글 ${number}` }));
    const pages: string[] = [];
    let query: TrailQuery = { about: "publication", id };
    for (let page = expectAccepted(await listTrail(world.chief, query)); ; ) {
      pages.push(...page.entries.map(({ subject }) => subject.label ?? ""));
      if (!page.next) break;
      query = { ...query, before: page.next };
      page = expectAccepted(await listTrail(world.chief, query));
    }
    expect(pages).toEqual(Array.from({ length: 120 }, (_, index) => `글 ${120 - index}`));
    expect((await entriesOf(world.chief, query))[0]).toMatchObject({ actor: { name: "필자" }, seal: null });

    const exported: string[] = [];
    const file = expectAccepted(await exportTrail(world.chief, { about: "publication", id, format: "csv" }));
    for await (const entries of file) exported.push(...entries.map(({ subject }) => subject.label ?? ""));
    expect(exported).toEqual(pages);
    expect(await exportTrail(world.editor, { about: "publication", id, format: "csv" })).toMatchObject({ ok: false });
  });

  it("narrows by kind, person and day of the publication's calendar", async () => {
    const world = await makeWorld();
    const { publicationId: id } = world;
    const subject = { type: "article", id: id };
    const events = [
      ["article.saved", world.author, "2026-03-01T14:59:59Z"],
      ["comment.opened", world.editor, "2026-03-01T15:00:00Z"],
      ["article.saved", world.editor, "2026-03-02T14:59:59Z"],
      ["review.opened", world.author, "2026-03-02T15:00:00Z"],
    ] as const;
    for (const [kind, actor, at] of events)
      await db.auditEvent.create({
        data: { kind, actorId: actor.userId, publicationId: id, subjectType: subject.type, subjectId: subject.id, at },
      });
    const kinds = async (narrow: Partial<TrailQuery>) =>
      (await entriesOf(world.chief, { about: "publication", id, ...narrow })).map(({ kind }) => kind);
    expect(await kinds({ group: "article" })).toEqual(["article.saved", "article.saved"]);
    expect(await kinds({ by: world.author.userId })).toEqual(["review.opened", "article.saved"]);
    expect(await kinds({ from: "2026-03-02", to: "2026-03-02" })).toEqual(["article.saved", "comment.opened"]);
    expect(await kinds({ from: "2026-03-02", group: "review" })).toEqual(["review.opened"]);
  });

  it("holds of a person what they did and what was done about them, once each", async () => {
    const world = await makeWorld();
    const user = { type: "user", id: world.author.userId };
    const { publicationId } = world;
    await inTransaction(async (tx) => {
      await record(tx, { kind: "person.renamed", actor: world.author, subject: user });
      await record(tx, { kind: "person.rolesChanged", actor: world.admin, publicationId, subject: user });
    });
    const kinds = async (actor: World["chief"]) =>
      (await entriesOf(actor, { about: "person", id: user.id })).map(({ kind }) => kind);
    expect(await kinds(world.admin)).toEqual(["person.rolesChanged", "person.renamed"]);
    expect(await kinds(world.chief)).toEqual(["person.rolesChanged"]);
  });
});

it("an address that makes no sense is read as far as it does", () => {
  const asked = { about: "house", group: "nonsense", by: "x", from: "yesterday", before: "-1" };
  expect(trailQuerySchema.parse(asked)).toEqual({ about: "house" });
  expect(trailQuerySchema.safeParse({ about: "everything" }).success).toBe(false);
});

it("the sign of the chain is kept for administrators", async () => {
  const world = await makeWorld();
  expect(await checkTrailNow(world.chief)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expectAccepted(await checkTrailNow(world.admin));
  const check = expectAccepted(await readTrailCheck(world.admin));
  expect(check).toMatchObject({ broken: null, unsealed: 0, sealed: await db.auditEvent.count() });
});
