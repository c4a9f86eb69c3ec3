import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { eventually } from "@/lib/platform/testing/eventually";
import { announceCaret } from "./announce-caret.server";
import { announceState } from "./announce.server";
import { followDocument } from "./follow-document.server";
import { closeDocumentStreams, countDocumentStreams } from "./open-streams.server";
import { makeArticle, makeWorld, type World } from "./testing/world";
import { Writer } from "./testing/writer";

const database = newsroomDatabase();
let world: World;
const leaving: (() => void)[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

type Heard = { event: string; id?: number; data: Record<string, unknown> };

/** Follows as a browser does; `heard` fills up, `closed` says whether the stream has ended. */
async function follow(
  actor: Actor,
  articleId: string,
  { since = 0, clientId = newId() as string, reread = async () => actor as Actor | null } = {},
) {
  const heard: Heard[] = [];
  const state = { closed: false, room: true };
  const sink = {
    write: (text: string) => {
      const event = /event: (\w+)\n(?:id: (\d+)\n)?data: (.*)\n\n/.exec(text);
      if (event)
        heard.push({
          event: event[1] ?? "",
          ...(event[2] ? { id: Number(event[2]) } : {}),
          data: JSON.parse(event[3] ?? ""),
        });
      return state.room;
    },
    close: () => {
      state.closed = true;
    },
  };
  const following = await followDocument({ actor, reread }, { articleId, since, clientId }, sink);
  if (following.ok) leaving.push(following.value);
  const wait = (event: string, count = 1) =>
    eventually(() => {
      const found = heard.filter((one) => one.event === event);
      if (found.length < count) throw new Error(`${event} was not heard: ${JSON.stringify(heard)}`);
      return found[count - 1] as Heard;
    });
  return { following, heard, state, sink, clientId, wait };
}

describe("followDocument", () => {
  it("tells the state, what was missed, and what comes", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    await writer.type("하나").settle();
    const stream = await follow(world.editor, articleId);
    expect(await stream.wait("state")).toMatchObject({ data: { state: "draft", editable: true } });
    expect(await stream.wait("steps")).toMatchObject({ id: 1, data: { version: 1, users: [world.author.userId] } });
    await writer.type("둘").type("셋").settle();
    await eventually(() => expect(stream.heard.at(-1)).toMatchObject({ event: "steps", data: { version: 3 } }));
    const steps = stream.heard.filter(({ event }) => event === "steps");
    expect(steps.flatMap(({ data }) => data.steps)).toHaveLength(3);
  });

  it("gives every step once and in order, while many are written", async () => {
    const articleId = await makeArticle(world);
    const streams = await Promise.all([0, 1, 2].map(() => follow(world.editor, articleId)));
    const write = async (person: Actor) => {
      const writer = await Writer.open(person, articleId);
      for (let word = 0; word < 20; word += 1) await writer.type("글").settle();
    };
    await Promise.all([write(world.author), write(world.chief)]);
    for (const { heard } of streams) {
      await eventually(() => expect(heard.filter(({ event }) => event === "steps").at(-1)?.data.version).toBe(40));
      let version = 0;
      for (const { data } of heard.filter(({ event }) => event === "steps")) {
        version += (data.steps as unknown[]).length;
        expect(data.version).toBe(version);
      }
    }
  });

  it("passes carets on to the others, and to whoever comes later, but not back", async () => {
    const articleId = await makeArticle(world);
    const [one, other] = [await follow(world.author, articleId), await follow(world.editor, articleId)];
    const caret = { articleId, clientId: one.clientId, anchor: 3, head: 5, version: 0 };
    expectAccepted(await announceCaret(world.author, caret));
    expect(await other.wait("presence")).toMatchObject({ data: { clientId: one.clientId, name: "필자", head: 5 } });
    const later = await follow(world.chief, articleId);
    expect(await later.wait("presence")).toMatchObject({ data: { clientId: one.clientId } });
    expect(one.heard.some(({ event }) => event === "presence")).toBe(false);
    if (one.following.ok) one.following.value();
    expect(await other.wait("presence", 2)).toMatchObject({ data: { clientId: one.clientId, gone: true } });
  });

  it("says when the article no longer takes edits", async () => {
    const articleId = await makeArticle(world);
    const stream = await follow(world.author, articleId);
    await stream.wait("state");
    await db.$transaction(async (tx) => {
      await tx.article.update({ where: { id: articleId }, data: { state: "inReview" } });
      await announceState(tx, articleId, "inReview");
    });
    expect(await stream.wait("state", 2)).toMatchObject({ data: { state: "inReview", editable: false } });
  });

  it("ends when the session does, and when the right to read does", async () => {
    const articleId = await makeArticle(world);
    const person = { current: world.editor as Actor | null };
    const stream = await follow(world.editor, articleId, { reread: async () => person.current });
    person.current = { ...world.editor, roles: {} };
    await announceState(db, articleId, "draft");
    expect(await stream.wait("end")).toMatchObject({ data: { code: "notFound" } });
    expect(stream.state.closed).toBe(true);
    const again = await follow(world.editor, articleId, { reread: async () => null });
    expect(await again.wait("end")).toMatchObject({ data: { code: "signedOut" } });
  });

  it("asks a client that is too far behind, or ahead of everything, to read again", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    for (let request = 0; request < 6; request += 1) {
      for (let step = 0; step < 200; step += 1) writer.type("글");
      await writer.send();
    }
    expect((await (await follow(world.editor, articleId)).wait("reload")).data.version).toBe(0);
    const ahead = await follow(world.editor, articleId, { since: 5_000 });
    await ahead.wait("reload");
    expect(ahead.state.closed).toBe(true);
  });

  it("catches up after the database's connection was lost", async () => {
    const articleId = await makeArticle(world);
    const stream = await follow(world.editor, articleId);
    await stream.wait("state");
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'imprimatur listener' AND datname = current_database()`,
    );
    await (await Writer.open(world.author, articleId)).type("끊긴 사이").settle();
    await stream.wait("steps");
  });

  it.each(["reviewer", "otherAuthor", "stranger"] as const)("is not for %s", async (who) => {
    const articleId = await makeArticle(world);
    const { following } = await follow(world[who], articleId);
    expect(following).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("gives up on whoever does not keep up", async () => {
    const articleId = await makeArticle(world);
    const stream = await follow(world.editor, articleId);
    stream.state.room = false;
    await (await Writer.open(world.author, articleId)).type("글").settle();
    await eventually(() => expect(stream.state.closed).toBe(true));
  });

  it("closes everything when the server stops", async () => {
    const articleId = await makeArticle(world);
    const stream = await follow(world.author, articleId);
    closeDocumentStreams();
    expect(stream.state.closed).toBe(true);
    expect(countDocumentStreams()).toBe(0);
    expect((await follow(world.author, articleId)).following).toMatchObject({ error: { code: "unavailable" } });
  });
});
