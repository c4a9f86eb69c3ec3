import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { replayUnsent } from "./replay";
import { Authority } from "./testing/authority";
import { articleWith } from "./testing/writer";
import type { Unsent } from "./unsent";

const insertion = (text: string, at: number) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});

function kept(version: number, ...steps: unknown[]): Unsent {
  return { articleId: "article", clientId: "client-old", schemaVersion: 1, version, steps, keptAt: 0 };
}

function portOf(authority: Authority) {
  return {
    schema: documentSchema,
    read: async () => ({ version: authority.version, content: authority.doc.toJSON() }),
    send: async ({
      version,
      steps,
      clientId,
    }: {
      version: number;
      steps: readonly { toJSON(): unknown }[];
      clientId: string;
    }) => authority.take(version, { clientId, steps: steps.map((step) => step.toJSON()) }),
  };
}
const textOf = (authority: Authority) => authority.doc.textBetween(0, authority.doc.content.size, "\n").trim();

describe("replayUnsent", () => {
  it("sends what was left as it is", async () => {
    const authority = new Authority(articleWith("가"));
    const outcome = await replayUnsent(kept(0, insertion("나", 8), insertion("다", 9)), portOf(authority));
    expect([outcome, textOf(authority)]).toEqual([{ kind: "sent", version: 2, lost: [], diverged: [] }, "가나다"]);
  });

  it("recognises what had arrived", async () => {
    const authority = new Authority(articleWith("가"));
    authority.take(0, { clientId: "client-old", steps: [insertion("나", 8)] });
    await replayUnsent(kept(0, insertion("나", 8), insertion("다", 9)), portOf(authority));
    expect(textOf(authority)).toBe("가나다");
  });

  it("moves over what others wrote meanwhile, also after its own", async () => {
    const authority = new Authority(articleWith("가", "라"));
    authority.take(0, { clientId: "client-old", steps: [insertion("나", 8)] });
    authority.take(1, { clientId: "client-new", steps: [insertion("앞", 7), insertion("뒤", 13)] });
    await replayUnsent(kept(0, insertion("나", 8), insertion("다", 9)), portOf(authority));
    expect(textOf(authority)).toBe("앞가나다\n라뒤");
  });

  it("recognises what stands behind what others wrote", async () => {
    const authority = new Authority(articleWith("가", "라"));
    authority.take(0, { clientId: "client-new", steps: [insertion("앞", 7)] });
    authority.take(1, { clientId: "client-old", steps: [insertion("나", 9)] });
    authority.take(2, { clientId: "client-new", steps: [insertion("뒤", 13)] });
    await replayUnsent(kept(0, insertion("나", 8), insertion("다", 9)), portOf(authority));
    expect(textOf(authority)).toBe("앞가나다\n라뒤");
  });

  it("drops a step whose place is gone, and says so", async () => {
    const authority = new Authority(articleWith("가", "라"));
    authority.take(0, { clientId: "client-new", steps: [{ stepType: "replace", from: 6, to: 9 }] });
    const outcome = await replayUnsent(kept(0, insertion("나", 8), insertion("마", 12)), portOf(authority));
    expect(outcome).toMatchObject({ kind: "sent", lost: [{ jsonID: "replace" }] });
    expect(textOf(authority)).toBe("라마");
  });

  it.each([
    ["wrongState", "wrongState"],
    ["forbidden", "forbidden"],
  ])("leaves it on the device when refused: %s", async (code) => {
    const authority = new Authority(articleWith("가"));
    authority.refuseWith = code;
    expect(await replayUnsent(kept(0, insertion("나", 8)), portOf(authority))).toEqual({ kind: "refused", code });
  });

  it("agrees with prosemirror-collab on where things go", async () => {
    const doc = articleWith("하나둘셋", "넷다섯");
    const state = EditorState.create({ doc });
    const mine = [insertion("A", 8), insertion("B", 10), { stepType: "replace", from: 7, to: 9 }, insertion("C", 13)];
    const theirs = [{ stepType: "replace", from: 8, to: 9 }, insertion("1", 12)];
    const { Step } = await import("@tiptap/pm/transform");
    const { collab, receiveTransaction } = await import("prosemirror-collab");
    let local = state.reconfigure({ plugins: [collab({ version: 0, clientID: "client-old" })] });
    for (const step of mine) local = local.apply(local.tr.step(Step.fromJSON(documentSchema, step)));
    const missed = theirs.map((step) => Step.fromJSON(documentSchema, step));
    local = local.apply(receiveTransaction(local, missed, ["client-new", "client-new"]));
    const authority = new Authority(doc);
    authority.take(0, { clientId: "client-new", steps: theirs });
    await replayUnsent(kept(0, ...mine), portOf(authority));
    expect(authority.doc.toJSON()).toEqual(local.doc.toJSON());
  });
});
