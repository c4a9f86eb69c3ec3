import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { documentSchema } from "./schema";
import { takeOver } from "./take-over";

const line = (text: string) => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const list = (...items: string[]) => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [line(item)] })),
});

type Block = string | { type: string };

/** A headline and these blocks. */
function article(title: string, ...blocks: Block[]): Node {
  const content = [
    { type: "title", content: [{ type: "text", text: title }] },
    ...[{ type: "lead" }, { type: "summary" }],
    ...blocks.map((block) => (typeof block === "string" ? line(block) : block)),
    { type: "references" },
  ];
  return documentSchema.nodeFromJSON({ type: "doc", content });
}

const [first, second] = ["서울시는 로봇 120대를 들인다.", "부산시는 아직 정하지 않았다."];
const before = article("로봇 도시", first, second);

function taken(draft: Node, after: Node, from = before) {
  const { transform, count, left } = takeOver(draft, { before: from, after });
  transform.doc.check();
  return { text: transform.doc.textBetween(0, transform.doc.content.size, "/"), count, left };
}

describe("a correction in a larger draft", () => {
  const after = article("로봇 도시", "서울시는 로봇 210대를 들인다.", second);

  it("takes the place of the block that still stands as it did, wherever that is", () => {
    const draft = article("로봇과 도시", "새 문단", second, first, "또 한 문단");
    const wanted = `로봇과 도시///새 문단/${second}/서울시는 로봇 210대를 들인다./또 한 문단`;
    expect(taken(draft, after)).toEqual({ text: wanted, count: 1, left: [] });
  });

  it("is made in the letters of a block that was rewritten around it", () => {
    const draft = article("로봇 도시", "올해 서울시는 로봇 120대를 들인다. 내년에는 더 들인다.", second);
    const wanted = `로봇 도시///올해 서울시는 로봇 210대를 들인다. 내년에는 더 들인다./${second}`;
    expect(taken(draft, after)).toEqual({ text: wanted, count: 1, left: [] });
  });

  it("is left to whoever writes where its words are gone, or stand more than once", () => {
    const gone = article("로봇 도시", "서울시는 아무것도 들이지 않는다.", second);
    expect(taken(gone, after)).toMatchObject({ count: 0, left: ["서울시는 로봇 210대를 들인다."] });
    const twice = article("로봇 도시", first, first);
    expect(taken(twice, after)).toMatchObject({ count: 0, left: ["서울시는 로봇 210대를 들인다."] });
  });

  it("is nothing where it was taken over already", () => {
    const again = takeOver(article("로봇 도시", "새 문단", first), { before, after }).transform.doc;
    expect(taken(again, after)).toMatchObject({ count: 0, left: [] });
    const byHand = article("로봇 도시", "올해 서울시는 로봇 210대를 들인다. 끝.", second);
    expect(taken(byHand, after)).toMatchObject({ count: 0, left: [] });
  });

  it("reaches a line of a list of which another line was rewritten", () => {
    const was = article("목록", list("첫째 도시는 서울이다", "둘째 도시는 부상이다"));
    const now = article("목록", list("첫째 도시는 서울이다", "둘째 도시는 부산이다"));
    const draft = article("목록", list("첫째 도시는 세종이다", "둘째 도시는 부상이다"));
    expect(taken(draft, now, was)).toMatchObject({
      text: "목록///첫째 도시는 세종이다/둘째 도시는 부산이다",
      count: 1,
    });
  });

  it.each([
    ["added", article("로봇 도시", first, "새로 밝힌다.", second), `로봇 도시///앞/${first}/새로 밝힌다./${second}`],
    ["removed", article("로봇 도시", first), `로봇 도시///앞/${first}`],
    ["in the headline", article("로봇의 도시", first, second), `로봇의 도시///앞/${first}/${second}`],
  ])("takes over what was %s", (_, made, wanted) => {
    const draft = article("로봇 도시", "앞", first, second);
    expect(taken(draft, made)).toEqual({ text: wanted, count: 1, left: [] });
  });
});
