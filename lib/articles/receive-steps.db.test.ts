import { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { p, article as written } from "@/lib/document/build";
import { emptyDocument } from "@/lib/document/document";
import { documentSchema } from "@/lib/document/schema";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { articleStates, takesEdits } from "./article-state";
import { receiveSteps } from "./receive-steps.server";
import type { StepJson } from "./step-protocol";
import { makeArticle, makeSource, makeWorld, type World } from "./testing/world";
import { endOf, Writer } from "./testing/writer";

newsroomDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** The document by its steps alone, from the empty one that it began as. */
async function replay(articleId: string): Promise<Node> {
  const steps = await db.documentStep.findMany({ where: { document: { articleId } }, orderBy: { version: "asc" } });
  const begin = Node.fromJSON(documentSchema, emptyDocument({ title: "새 기사" }));
  return steps.reduce((doc, { step }) => {
    const applied = Step.fromJSON(documentSchema, step).apply(doc).doc;
    if (!applied) throw new Error("a stored step does not fit");
    return applied;
  }, begin);
}

async function stored(articleId: string) {
  const document = await db.document.findUniqueOrThrow({ where: { articleId } });
  return { ...document, node: Node.fromJSON(documentSchema, document.content) };
}

describe("receiveSteps", () => {
  it("stores what was typed, and the steps that lead to it", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    expect(expectAccepted(await receiveOf(writer.type("첫 문장.").type(" 둘째."))).version).toBe(2);
    const { node, version } = await stored(articleId);
    expect(version).toBe(2);
    expect(node.toJSON()).toEqual(writer.state.doc.toJSON());
    expect((await replay(articleId)).eq(node)).toBe(true);
  });

  it("makes a planned article a draft with its first edit, and keeps its title", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    await writer.edit((tr) => tr.insertText(": 그 뒤", endOf(tr.doc, "title"))).settle();
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article).toMatchObject({ state: "draft", title: "새 기사: 그 뒤" });
    const kinds = await db.auditEvent.findMany({ where: { subjectId: articleId }, orderBy: { sequence: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["article.created", "article.changed"]);
  });

  it("gives the steps that were missed, and who made them", async () => {
    const articleId = await makeArticle(world);
    const [one, other] = [await Writer.open(world.author, articleId), await Writer.open(world.editor, articleId)];
    await one.type("먼저").settle();
    const received = await other.type("나중").send();
    expect(received).toMatchObject({
      ok: false,
      error: { code: "stale", facts: { version: 1, clientIds: [one.clientId] } },
    });
    await other.settle();
    expect((await stored(articleId)).node.eq(other.state.doc)).toBe(true);
    expect(other.text).toContain("먼저나중");
  });

  it("places what comes late behind what was missed, if the client asks for it", async () => {
    const articleId = await makeArticle(world);
    const [one, other] = [await Writer.open(world.author, articleId), await Writer.open(world.editor, articleId)];
    other.rebase = true;
    await one.type("먼저").settle();
    const received = await other.type("나중").send();
    expect(received).toMatchObject({
      ok: true,
      value: { version: 2, clientIds: [one.clientId, other.clientId] },
    });
    expect(other.request()).toBeNull();
    expect(other.text).toContain("먼저나중");
    expect((await stored(articleId)).node.eq(other.state.doc)).toBe(true);
    expect((await replay(articleId)).eq(other.state.doc)).toBe(true);
  });

  it("places nothing whose place is gone, and nothing twice", async () => {
    const articleId = await makeArticle(world, { document: written({ title: "새 기사" }, p("가나다라")) });
    const [one, other] = [await Writer.open(world.author, articleId), await Writer.open(world.editor, articleId)];
    other.rebase = true;
    const end = endOf(one.state.doc, "paragraph");
    other.edit((tr) => tr.insertText("X", end - 2));
    await one.edit((tr) => tr.delete(end - 3, end - 1)).settle();
    expect(await other.send()).toMatchObject({ ok: false, error: { code: "stale", facts: { version: 1 } } });
    await other.settle();
    await one.settle();
    await one.type("1").settle();
    await other.type("2").send({ loseAnswer: true });
    expect(await other.send()).toMatchObject({ ok: false, error: { code: "stale" } });
    expect(other.request()).toBeNull();
    expect((await stored(articleId)).node.eq(other.state.doc)).toBe(true);
    expect(other.text.match(/2/g)).toHaveLength(1);
  });

  it("applies nothing twice when an answer is lost", async () => {
    const articleId = await makeArticle(world);
    const writer = (await Writer.open(world.author, articleId)).type("한 번만");
    await writer.send({ loseAnswer: true });
    expect((await writer.send())?.ok).toBe(false);
    expect(await writer.send()).toBeNull();
    const { node, version } = await stored(articleId);
    expect(version).toBe(1);
    expect(node.eq(writer.state.doc)).toBe(true);
  });

  it("tells of a lost answer even when the article was submitted since", async () => {
    const articleId = await makeArticle(world);
    const writer = (await Writer.open(world.author, articleId)).type("마지막 말");
    await writer.send({ loseAnswer: true });
    await db.article.update({ where: { id: articleId }, data: { state: "inReview" } });
    await writer.send();
    expect(writer.request()).toBeNull();
  });

  it("never tells somebody that another's step is their own", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    const forger = await Writer.open(world.editor, articleId);
    const request = { ...forger.type("가짜").request(), clientId: writer.clientId };
    expectAccepted(await receiveSteps(world.editor, request as Parameters<typeof receiveSteps>[1]));
    await writer.type("진짜").settle();
    expect((await stored(articleId)).node.textContent).toContain("가짜진짜");
  });

  it("sends whoever is too far behind, or ahead, to read again", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    const late = (await Writer.open(world.editor, articleId)).type("늦은 말");
    for (let request = 0; request < 6; request += 1) {
      for (let step = 0; step < 200; step += 1) writer.type("글");
      await writer.send();
    }
    expect(await late.send()).toMatchObject({ ok: false, error: { code: "reload", facts: { version: 1200 } } });
    const ahead = { articleId, version: 5000, clientId: newId(), steps: [paragraphStep()] };
    expect(await receiveSteps(world.author, ahead)).toMatchObject({ ok: false, error: { code: "reload" } });
  });

  it.each(articleStates)("state %s", async (state) => {
    const articleId = await makeArticle(world);
    const writer = (await Writer.open(world.author, articleId)).type("글");
    await db.article.update({ where: { id: articleId }, data: { state } });
    const received = await writer.send();
    if (takesEdits(state)) expect(received?.ok).toBe(true);
    else expect(received).toMatchObject({ ok: false, error: { code: "wrongState", facts: { state } } });
    expect((await stored(articleId)).version).toBe(takesEdits(state) ? 1 : 0);
  });

  it.each<[keyof World, string]>([
    ["chief", "accepted"],
    ["editor", "accepted"],
    ["author", "accepted"],
    ["admin", "accepted"],
    ["otherAuthor", "notFound"],
    ["reviewer", "notFound"],
    ["stranger", "notFound"],
  ])("role %s: %s", async (role, answer) => {
    const articleId = await makeArticle(world);
    const request = { articleId, version: 0, clientId: newId(), steps: [paragraphStep()] };
    const received = await receiveSteps(world[role] as Actor, request);
    expect(received.ok ? "accepted" : received.error.code).toBe(answer);
  });

  it("lets an assigned reviewer read but not write", async () => {
    const articleId = await makeArticle(world, { document: written({ title: "제목" }, p("글")) });
    const { headRevisionId } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    await db.reviewRound.create({
      data: {
        articleId,
        number: 1,
        revisionId: headRevisionId ?? "",
        openedById: world.author.userId,
        assignments: { create: { reviewerId: world.reviewer.userId } },
      },
    });
    const writer = (await Writer.open(world.reviewer, articleId)).type("글");
    expect(await writer.send()).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it("keeps the index of citations", async () => {
    const articleId = await makeArticle(world);
    const sourceId = await makeSource(world);
    const writer = await Writer.open(world.author, articleId);
    const citation = documentSchema.node("citation", { sourceId, locator: "3면" });
    await writer.edit((tr) => tr.insert(endOf(tr.doc, "paragraph"), citation)).settle();
    const rows = () => db.citation.findMany({ where: { articleId } });
    expect(await rows()).toEqual([{ articleId, position: 0, sourceId, locator: "3면", inText: true }]);
    await writer.edit((tr) => tr.delete(endOf(tr.doc, "paragraph") - 1, endOf(tr.doc, "paragraph"))).settle();
    expect(await rows()).toEqual([]);
  });

  it.each(["of another publication", "that does not exist"])("refuses a source %s", async (which) => {
    const articleId = await makeArticle(world);
    const sourceId = which === "that does not exist" ? newId() : await makeSource(await makeWorld());
    const writer = await Writer.open(world.author, articleId);
    writer.edit((tr) => tr.insert(endOf(tr.doc, "paragraph"), documentSchema.node("citation", { sourceId })));
    expect(await writer.send()).toMatchObject({
      ok: false,
      error: { code: "invalid", facts: { reason: "unknownSource" } },
    });
    expect((await stored(articleId)).version).toBe(0);
  });

  it("reads what another process wrote", async () => {
    const articleId = await makeArticle(world);
    const writer = await Writer.open(world.author, articleId);
    await writer.type("하나").settle();
    const other = written({ title: "새 기사" }, p("다른 과정이 쓴 글"));
    await db.document.update({ where: { articleId }, data: { content: JSON.parse(JSON.stringify(other)) } });
    const again = await Writer.open(world.author, articleId);
    await again.type("!").settle();
    expect((await stored(articleId)).node.textContent).toContain("다른 과정이 쓴 글!");
  });
});

describe("hostile steps", () => {
  const text = (value: unknown, marks?: unknown) => ({ type: "text", text: value, ...(marks ? { marks } : {}) });
  const insert = (...content: unknown[]) => ({ stepType: "replace", from: 12, to: 12, slice: { content } }) as StepJson;
  const link = (href: string) => [{ type: "link", attrs: { href } }];
  const deep = (levels: number): unknown =>
    levels === 0
      ? text("글")
      : { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }, deep(levels - 1)] }] };

  it.each<[string, StepJson | "deep" | "long", string]>([
    ["beyond the end", { stepType: "replace", from: 9_000, to: 9_001 }, "invalid"],
    ["a node that does not exist", insert({ type: "script" }), "invalid"],
    ["a node named like an object's own", insert({ type: "constructor" }), "invalid"],
    ["a mark that does not exist", insert(text("글", [{ type: "onclick" }])), "invalid"],
    ["no node", insert(null), "invalid"],
    ["text that is a number", insert(text(7)), "invalid"],
    ["empty text", insert(text("")), "invalid"],
    ["a script's address", insert(text("글", link("javascript:alert(1)"))), "invalid"],
    ["a data address", insert(text("글", link("data:text/html,x"))), "invalid"],
    ["an unknown language", insert(text("글", [{ type: "lang", attrs: { lang: "xx-evil" } }])), "invalid"],
    ["a citation of nothing", insert({ type: "citation", attrs: { sourceId: "1 OR 1=1" } }), "invalid"],
    ["U+0000", insert(text("글\u0000자")), "invalid"],
    ["half a character", insert(text("글\ud800")), "invalid"],
    [
      "a title in the text",
      { stepType: "replace", from: 0, to: 0, slice: { content: [{ type: "title" }] } },
      "invalid",
    ],
    ["no title", { stepType: "replace", from: 0, to: 6 }, "invalid"],
    ["everything taken away", { stepType: "replace", from: 0, to: 16 }, "invalid"],
    ["an attribute of the wrong kind", { stepType: "attr", pos: 6, attr: "eventDate", value: "someday" }, "invalid"],
    ["lists without a floor", "deep", "tooLarge"],
    [
      "a mark on everything",
      { stepType: "addMark", from: 0, to: 9_000, mark: { type: "link", attrs: { href: "javascript:1" } } },
      "invalid",
    ],
    ["more than a document may hold", "long", "tooLarge"],
  ])("%s", async (_name, given, code) => {
    const articleId = await makeArticle(world);
    const large = {
      deep: () => insert(deep(400)),
      long: () => insert({ type: "paragraph", content: [text("가".repeat(700_000))] }),
    };
    const step = typeof given === "string" ? large[given]() : given;
    const request = { articleId, version: 0, clientId: newId(), steps: [paragraphStep(), step] };
    const received = await receiveSteps(world.author, request);
    expect(received).toMatchObject({ ok: false, error: { code } });
    expect(await stored(articleId)).toMatchObject({ version: 0 });
    expect(await db.documentStep.count({ where: { document: { articleId } } })).toBe(0);
    // Nobody's later typing suffers from it.
    await (await Writer.open(world.author, articleId)).type("이어서").settle();
  });

  it("keeps only what the schema knows of a step", async () => {
    const articleId = await makeArticle(world);
    const node = { type: "paragraph", attrs: { onload: "x" }, content: [text("글")], evil: true };
    const step = { stepType: "replace", from: 12, to: 12, slice: { content: [node] } } as StepJson;
    expectAccepted(await receiveSteps(world.author, { articleId, version: 0, clientId: newId(), steps: [step] }));
    const row = await db.documentStep.findFirstOrThrow({ where: { document: { articleId } } });
    expect(JSON.stringify(row.step)).not.toMatch(/onload|evil/);
  });
});

function receiveOf(writer: Writer) {
  const request = writer.request();
  if (!request) throw new Error("nothing to send");
  return receiveSteps(writer.actor, request);
}

/** Puts a paragraph after the empty one: positions of an article that is called 새 기사. */
function paragraphStep(): StepJson {
  return { stepType: "replace", from: 12, to: 12, slice: { content: [{ type: "paragraph" }] } };
}
