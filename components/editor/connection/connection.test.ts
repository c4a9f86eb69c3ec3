import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Authority } from "./testing/authority";
import { articleWith, Writer } from "./testing/writer";

const opened: Writer[] = [];

function open(authority: Authority, clientId: string, delays?: { send?: number; answer?: number; stream?: number }) {
  const writer = new Writer(authority, clientId, authority.transport(clientId, delays));
  opened.push(writer);
  writer.connection.start();
  return writer;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const textOf = (authority: Authority) => authority.doc.textBetween(0, authority.doc.content.size, "\n").trim();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const writer of opened.splice(0)) writer.connection.stop();
  vi.useRealTimers();
});

describe("writing alone", () => {
  it("sends what is typed and says when it is saved", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    writer.type("나", "가");
    expect(writer.connection.status).toMatchObject({ phase: "saving", unsent: 1 });
    await pass(100);
    expect(textOf(authority)).toBe("가나");
    expect(writer.connection.status).toMatchObject({ phase: "saved", unsent: 0, storedHere: true });
    expect(writer.connection.status.savedAt).toBeTypeOf("number");
    expect(writer.store.kept.size).toBe(0);
  });

  it("keeps what is unsent on the device until it is acknowledged", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    authority.offline = true;
    writer.type("나", "가");
    await pass(50);
    expect(writer.connection.status).toMatchObject({ phase: "kept", unsent: 1, storedHere: true, storageFails: false });
    expect(writer.store.kept.get("writer-a")).toMatchObject({ version: 0, steps: [{ stepType: "replace" }] });
    authority.offline = false;
    await pass(20_000);
    expect(writer.connection.status.phase).toBe("saved");
    expect(writer.store.kept.size).toBe(0);
    expect(textOf(authority)).toBe("가나");
  });

  it("does not double what arrived although its answer was lost", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a", { stream: 60_000 });
    await pass(10);
    authority.loseAnswers = 2;
    writer.type("나", "가");
    await pass(5);
    writer.type("다", "나");
    await pass(30_000);
    expect(textOf(authority)).toBe("가나다");
    expect(writer.text).toBe("가나다");
    expect(authority.version).toBe(2);
  });

  it("is saved when the stream tells of what nobody answered", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    await pass(50);
    authority.loseAnswers = 1;
    writer.type("나", "가");
    await pass(100);
    expect(writer.connection.status).toMatchObject({ phase: "saved", unsent: 0 });
    expect(writer.connection.status.savedAt).toBeTypeOf("number");
    expect(authority.requests).toBe(1);
  });

  it.each([
    ["the answer comes before the stream", { answer: 1, stream: 80 }],
    ["the stream comes before the answer", { answer: 80, stream: 1 }],
  ])("counts its own steps once when %s", async (_, delays) => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a", delays);
    await pass(100);
    writer.type("나", "가");
    await pass(20);
    writer.type("다", "나");
    await pass(500);
    expect([writer.text, textOf(authority), authority.version]).toEqual(["가나다", "가나다", 2]);
  });

  it("sends more than one request's worth in several", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    for (let count = 0; count < 450; count += 1) writer.type("a", "가");
    await pass(500);
    expect(authority.version).toBe(450);
    expect(authority.requests).toBe(4);
    expect(writer.connection.status.phase).toBe("saved");
  });

  it("says so when the device cannot keep it", async () => {
    const authority = new Authority(articleWith("가"));
    authority.offline = true;
    const writer = open(authority, "writer-a");
    writer.store.broken = true;
    writer.type("나", "가");
    await pass(50);
    expect(writer.connection.status).toMatchObject({ phase: "kept", storedHere: false, storageFails: true });
  });

  it("stops at a refusal and keeps the text on the device", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    authority.refuseWith = "wrongState";
    writer.type("나", "가");
    await pass(60_000);
    expect(writer.connection.status).toMatchObject({ phase: "refused", refusal: { code: "wrongState" }, unsent: 1 });
    expect(writer.store.kept.get("writer-a")).toMatchObject({ refused: "wrongState" });
    expect(authority.requests).toBe(1);
  });

  it("asks to be read again when it cannot follow", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a", { stream: 60_000 });
    const other = open(authority, "writer-b");
    await pass(10);
    other.type("다", "가");
    await pass(100);
    authority.mostMissed = 0;
    writer.type("나", "가");
    await pass(100);
    expect(writer.reloads).toBe(1);
    expect(writer.store.kept.get("writer-a")?.steps).toHaveLength(1);
  });

  it("tells where the caret stands once a slow server has acknowledged what was typed", async () => {
    const authority = new Authority(articleWith("가"));
    const [writer, other] = [open(authority, "writer-a", { send: 900 }), open(authority, "writer-b")];
    await pass(50);
    writer.type("나", "가");
    writer.connection.moved();
    const heard = () => other.heard.filter(({ clientId }) => clientId === "writer-a").length;
    await pass(500);
    expect(heard()).toBe(0);
    await pass(2_000);
    expect(heard()).toBe(1);
  });

  it("says that others cannot be heard only after a moment", async () => {
    const authority = new Authority(articleWith("가"));
    const writer = open(authority, "writer-a");
    await pass(50);
    authority.offline = true;
    authority.cutStreams();
    await pass(1000);
    expect(writer.connection.status.phase).toBe("saved");
    await pass(2000);
    expect(writer.connection.status.phase).toBe("disconnected");
    authority.offline = false;
    writer.connection.retry();
    await pass(50);
    expect(writer.connection.status.phase).toBe("saved");
  });
});

describe("two writers", () => {
  it("rebases over what the other wrote first", async () => {
    const authority = new Authority(articleWith("가", "나"));
    const one = open(authority, "writer-a");
    const other = open(authority, "writer-b");
    await pass(50);
    one.type("1", "가");
    other.type("2", "나");
    other.type("3", "가");
    await pass(500);
    expect(textOf(authority).match(/[123]/g)?.sort()).toEqual(["1", "2", "3"]);
    expect([one.text, other.text]).toEqual([textOf(authority), textOf(authority)]);
  });

  it("begins again where a message is missing", async () => {
    const authority = new Authority(articleWith("가"));
    const one = open(authority, "writer-a");
    await pass(50);
    authority.take(0, { clientId: "writer-b", steps: [insertion("1", 8)] });
    authority.cutStreams();
    authority.take(1, { clientId: "writer-b", steps: [insertion("2", 9)] });
    await pass(3000);
    expect(one.text).toBe(textOf(authority));
  });

  it("passes on where the other stands", async () => {
    const authority = new Authority(articleWith("가"));
    const one = open(authority, "writer-a");
    await pass(50);
    await authority.transport("writer-b").announce({ anchor: 8, head: 8, version: 0 });
    expect(one.heard).toMatchObject([{ clientId: "writer-b", head: 8 }]);
  });
});

describe("while a syllable is being composed", () => {
  it("holds what others write and where they stand, and what is typed here", async () => {
    const authority = new Authority(articleWith("가", "나"));
    const one = open(authority, "writer-a");
    const other = open(authority, "writer-b");
    await pass(50);
    one.composing = true;
    one.connection.compositionTouched();
    one.type("ㅎ", "가");
    other.type("!", "나");
    await authority.transport("writer-b").announce({ anchor: 8, head: 8, version: 0 });
    await pass(1000);
    expect([one.text, one.heard.length, textOf(authority)]).toEqual(["가ㅎ\n나", 0, "가\n나!"]);
    one.composing = false;
    one.connection.compositionEnded();
    await pass(200);
    expect([one.text, one.heard.length, textOf(authority)]).toEqual(["가ㅎ\n나!", 1, "가ㅎ\n나!"]);
    expect(one.takenWhileComposing).toBe(0);
  });

  it("does not let go between two syllables of one keystroke", async () => {
    const authority = new Authority(articleWith("가", "나"));
    const one = open(authority, "writer-a");
    const other = open(authority, "writer-b");
    await pass(50);
    one.composing = true;
    one.connection.compositionTouched();
    other.type("!", "나");
    await pass(50);
    one.connection.compositionEnded();
    await pass(20);
    one.connection.compositionTouched();
    await pass(500);
    expect(one.text).toBe("가\n나");
    expect(one.takenWhileComposing).toBe(0);
  });

  it("commits a syllable that rests for three seconds when something of others waits", async () => {
    const authority = new Authority(articleWith("가", "나"));
    const one = open(authority, "writer-a");
    const other = open(authority, "writer-b");
    await pass(50);
    one.composing = true;
    one.connection.compositionTouched();
    await pass(3100);
    expect(one.commits).toBe(0);
    other.type("!", "나");
    await pass(3100);
    expect([one.commits, one.text, one.takenWhileComposing]).toEqual([1, "가\n나!", 0]);
  });

  it("sends a syllable that rests, without touching it, when nothing waits", async () => {
    const authority = new Authority(articleWith("가"));
    const one = open(authority, "writer-a");
    await pass(50);
    one.composing = true;
    one.connection.compositionTouched();
    one.type("ㅎ", "가");
    await pass(3100);
    expect([textOf(authority), one.commits]).toEqual(["가ㅎ", 0]);
  });

  it("asks nothing twice when the answer to what was sent before comes in meanwhile", async () => {
    const authority = new Authority(articleWith("가"));
    const one = open(authority, "writer-a", { send: 20, answer: 20, stream: 500 });
    await pass(600);
    one.type("나", "가");
    one.composing = true;
    one.connection.compositionTouched();
    await pass(10);
    one.type("ㅎ", "나");
    await pass(1000);
    expect([authority.requests, textOf(authority), one.connection.status.unsent]).toEqual([1, "가나", 1]);
    one.composing = false;
    one.connection.compositionEnded();
    await pass(1000);
    expect([authority.requests, textOf(authority), one.connection.status.phase]).toEqual([2, "가나ㅎ", "saved"]);
  });

  it("says its last words even then", async () => {
    const authority = new Authority(articleWith("가"));
    const one = open(authority, "writer-a");
    await pass(50);
    one.composing = true;
    one.connection.compositionTouched();
    one.type("한", "가");
    one.connection.lastWords();
    await pass(50);
    expect(textOf(authority)).toBe("가한");
  });
});

describe("whatever the network does", () => {
  const event = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("type" as const),
        who: fc.nat(2),
        place: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("compose" as const), who: fc.nat(2) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("pass" as const), ms: fc.nat(120) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("loseAnswer" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("loseRequest" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("cut" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("offline" as const), ms: fc.nat(2000) }) },
  );

  it("three writers end with one text that has every letter once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 60 }), fc.boolean(), async (events, placesLate) => {
        const authority = new Authority(articleWith("처음", "둘째 문단"));
        authority.placesLate = placesLate;
        const delays = [
          { send: 3, answer: 9, stream: 2 },
          { send: 12, answer: 1, stream: 30 },
          { send: 5, answer: 5, stream: 5 },
        ];
        const writers = delays.map((delay, index) => open(authority, `writer-${index}`, delay));
        await pass(40);
        const typed: string[] = [];
        for (const one of events) {
          if (one.kind === "type") {
            const letter = String.fromCodePoint(0xac00 + typed.length);
            typed.push(letter);
            writers[one.who]?.type(letter, place(writers[one.who] as Writer, one.place));
          } else if (one.kind === "compose") toggle(writers[one.who] as Writer);
          else if (one.kind === "pass") await pass(one.ms);
          else if (one.kind === "loseAnswer") authority.loseAnswers += 1;
          else if (one.kind === "loseRequest") authority.loseRequests += 1;
          else if (one.kind === "cut") authority.cutStreams();
          else await offlineFor(authority, one.ms);
        }
        for (const writer of writers) if (writer.composing) toggle(writer);
        await pass(120_000);
        const text = textOf(authority);
        expect(writers.map((writer) => writer.text)).toEqual([text, text, text]);
        for (const letter of typed) expect(text.split(letter)).toHaveLength(2);
        expect(writers.map((writer) => writer.takenWhileComposing)).toEqual([0, 0, 0]);
        expect(writers.map((writer) => writer.store.kept.size)).toEqual([0, 0, 0]);
        for (const writer of opened.splice(0)) writer.connection.stop();
      }),
      { numRuns: 60 },
    );
  });
});

function insertion(text: string, at: number) {
  return { stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text }] } };
}

/** A position within the second or first paragraph. */
function place(writer: Writer, part: number): number {
  const end = writer.state.doc.content.size - 2;
  const position = writer.state.doc.resolve(Math.round(7 + part * (end - 7)));
  return position.parent.isTextblock ? position.pos : 7;
}

function toggle(writer: Writer): void {
  writer.composing = !writer.composing;
  if (writer.composing) writer.connection.compositionTouched();
  else writer.connection.compositionEnded();
}

async function offlineFor(authority: Authority, ms: number): Promise<void> {
  authority.offline = true;
  authority.cutStreams();
  await pass(ms);
  authority.offline = false;
}
