import { EditorState } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { chooseVersion } from "../commands/divergence";
import type { Divergence } from "./divergence";
import { replayUnsent } from "./replay";
import { Authority } from "./testing/authority";
import { articleWith, Writer } from "./testing/writer";

const opened: Writer[] = [];
function open(authority: Authority, clientId: string) {
  const writer = new Writer(authority, clientId);
  opened.push(writer);
  writer.connection.start();
  return writer;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const writer of opened.splice(0)) writer.connection.stop();
  vi.useRealTimers();
});

const paragraph = "로봇 밀도는 322대로 세계 5위이다.";
const myWords = " 제조업 종사자 만 명에 견준 수이다.";
const theirWords = "국제로봇연맹의 2021년 자료를 보면 ";

/** One writes without a connection, the other with one, in the paragraphs that are given. */
async function writeApart(mine: { text: string; after: string }, theirs: { text: string; at: string }) {
  const authority = new Authority(articleWith(paragraph, "둘째 문단은 그대로이다."));
  const [away, home] = [open(authority, "writer-away"), open(authority, "writer-home")];
  await pass(50);
  authority.offline = true;
  authority.cutStreams();
  away.type(mine.text, mine.after);
  await pass(5_000);
  authority.offline = false;
  home.type(theirs.text, home.after(theirs.at) - theirs.at.length);
  // only the one who was at home is back at once
  await pass(40_000);
  return { authority, away, home };
}

describe("two long edits of one paragraph, apart from one another", () => {
  it("are both in the text, and shown beside each other to whoever was away", async () => {
    const { authority, away, home } = await writeApart(
      { text: myWords, after: "5위이다." },
      { text: theirWords, at: "로봇" },
    );
    expect(home.text).toBe(`${theirWords}${paragraph}${myWords}\n둘째 문단은 그대로이다.`);
    expect([away.text, textOf(authority)]).toEqual([home.text, home.text]);
    expect(home.diverged).toEqual([]);
    expect(away.diverged).toMatchObject([
      { before: paragraph, mine: { text: paragraph + myWords }, theirs: { text: theirWords + paragraph } },
    ]);
    const [{ from, to } = { from: 0, to: 0 }] = away.diverged;
    expect(away.state.doc.textBetween(from, to)).toBe(`${theirWords}${paragraph}${myWords}`);
  });

  it.each([
    ["a word mended on the other side", { text: myWords, after: "5위이다." }, { text: "그 ", at: "로봇" }],
    ["a word mended on this side", { text: "!", after: "5위이다." }, { text: theirWords, at: "로봇" }],
    ["different paragraphs", { text: myWords, after: "그대로이다." }, { text: theirWords, at: "로봇" }],
  ])("are no question: %s", async (_, mine, theirs) => {
    const { authority, away } = await writeApart(mine, theirs);
    expect(away.diverged).toEqual([]);
    expect(textOf(authority)).toContain(mine.text);
    expect(textOf(authority)).toContain(theirs.text);
  });

  it("are found after a reload too, from what the device kept", async () => {
    const authority = new Authority(articleWith(paragraph));
    const away = open(authority, "writer-away");
    await pass(50);
    authority.offline = true;
    away.type(myWords, "5위이다.");
    await pass(2_000);
    away.type(" 더 있다.", "수이다.");
    await pass(2_000);
    const kept = away.store.kept.get("writer-away");
    away.connection.stop();
    authority.offline = false;
    const step = EditorState.create({ doc: authority.doc }).tr.insertText(theirWords, 7).steps[0];
    authority.take(0, { clientId: "writer-home", steps: [step?.toJSON()] });
    if (!kept) throw new Error("nothing was kept");

    const outcome = await replayUnsent(kept, portOf(authority));

    if (outcome.kind !== "sent") throw new Error(outcome.kind);
    expect(outcome.diverged).toMatchObject([
      { mine: { text: `${paragraph}${myWords} 더 있다.` }, theirs: { text: theirWords + paragraph } },
    ]);
    expect(authority.doc.textBetween(outcome.diverged[0]?.from ?? 0, outcome.diverged[0]?.to ?? 0)).toBe(
      `${theirWords}${paragraph}${myWords} 더 있다.`,
    );
  });

  it("show a paragraph that the other side has removed", async () => {
    const authority = new Authority(articleWith(paragraph, "둘째 문단은 그대로이다."));
    const away = open(authority, "writer-away");
    await pass(50);
    authority.offline = true;
    authority.cutStreams();
    away.type(myWords, "5위이다.");
    await pass(1_000);
    authority.offline = false;
    const step = EditorState.create({ doc: authority.doc }).tr.delete(6, 8 + paragraph.length).steps[0];
    authority.take(0, { clientId: "writer-home", steps: [step?.toJSON()] });
    await pass(40_000);
    expect(away.diverged).toMatchObject([{ mine: { text: paragraph + myWords }, theirs: { text: "" } }]);
    const state = chosen(away, "mine");
    expect(linesOf(state)).toEqual([paragraph + myWords, "둘째 문단은 그대로이다."]);
  });
});

describe("choosing", () => {
  it.each([
    ["mine", [paragraph + myWords, "둘째 문단은 그대로이다."]],
    ["theirs", [theirWords + paragraph, "둘째 문단은 그대로이다."]],
    ["both", [theirWords + paragraph, paragraph + myWords, "둘째 문단은 그대로이다."]],
  ] as const)("%s", async (choice, lines) => {
    const { away } = await writeApart({ text: myWords, after: "5위이다." }, { text: theirWords, at: "로봇" });
    const state = chosen(away, choice);
    expect(linesOf(state)).toEqual(lines);
    state.doc.check();
  });

  it("does nothing where the place is not known any more", async () => {
    const { away } = await writeApart({ text: myWords, after: "5위이다." }, { text: theirWords, at: "로봇" });
    const [one] = away.diverged;
    expect(chooseVersion({ ...(one as Divergence), from: -1, to: -1 }, "mine")(away.state)).toBe(false);
  });
});

function chosen({ state, diverged: [one] }: Writer, choice: "mine" | "theirs" | "both"): EditorState {
  let after = state;
  chooseVersion(one as Divergence, choice)(state, (tr) => {
    after = state.apply(tr);
  });
  return after;
}

function linesOf({ doc }: EditorState): string[] {
  const lines: string[] = [];
  doc.forEach((node) => {
    if (node.type.name === "paragraph") lines.push(node.textContent);
  });
  return lines;
}

function textOf({ doc }: Authority): string {
  return doc.textBetween(0, doc.content.size, "\n").trim();
}

type Sent = { version: number; steps: readonly { toJSON(): unknown }[]; clientId: string };

function portOf(authority: Authority) {
  return {
    schema: documentSchema,
    read: async () => ({ version: authority.version, content: authority.doc.toJSON() }),
    send: async ({ version, steps, clientId }: Sent) =>
      authority.take(version, { clientId, steps: steps.map((step) => step.toJSON()) }),
  };
}
