import { Mark, Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { type Anchor, findAgain, isOrphan, mapAnchor, quoteOf } from "./anchor";
import { locateText } from "./locate-text";

const paragraph = (text: string) => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });

function documentOf(...texts: string[]): Node {
  const head = { type: "title", content: [{ type: "text", text: "제목" }] };
  const content = [head, { type: "lead" }, { type: "summary" }, ...texts.map(paragraph), { type: "references" }];
  return Node.fromJSON(documentSchema, { type: "doc", content });
}

/** Where these words stand, the first time. */
function at(document: Node, words: string): Anchor {
  const found = locateText(document, { quote: words, before: "", after: "" });
  if (!found) throw new Error(`${words} is not there`);
  return found;
}

describe("an anchor follows its text", () => {
  const document = documentOf("서울시는 로봇 120대를 들인다.", "부산시는 아직 정하지 않았다.");
  const anchor = at(document, "로봇 120대");

  it.each([
    ["what is written before it", (tr: Transform) => tr.insert(anchor.from - 2, documentSchema.text("올해 "))],
    [
      "what is written at its edges",
      (tr: Transform) =>
        tr.insert(anchor.to, documentSchema.text("와 사람")).insert(anchor.from, documentSchema.text("새 ")),
    ],
    ["a split before it", (tr: Transform) => tr.split(anchor.from - 1)],
    [
      "a paragraph that is removed elsewhere",
      (tr: Transform) => tr.delete(at(document, "부산시는").from - 1, at(document, "않았다.").to + 1),
    ],
  ])("through %s", (_, change) => {
    const tr = change(new Transform(document)) as Transform;
    expect(quoteOf(tr.doc, mapAnchor(anchor, tr.mapping))).toBe("로봇 120대");
  });

  it("takes in what is written within it", () => {
    const tr = new Transform(document).insert(anchor.from + 3, documentSchema.text("약 "));
    expect(quoteOf(tr.doc, mapAnchor(anchor, tr.mapping))).toBe("로봇 약 120대");
  });

  it("is an orphan at its place when its text is deleted, and stays one through further changes", () => {
    const tr = new Transform(document).delete(anchor.from, anchor.to);
    const orphan = mapAnchor(anchor, tr.mapping);
    expect([isOrphan(orphan), orphan.from]).toEqual([true, anchor.from]);
    const further = new Transform(tr.doc).insert(anchor.from - 3, documentSchema.text("또"));
    expect(mapAnchor(orphan, further.mapping)).toMatchObject({ from: anchor.from + 1, to: anchor.from + 1 });
  });

  it("comes back with an undo, at its very place", () => {
    const tr = new Transform(document).delete(anchor.from, anchor.to);
    const orphan = mapAnchor(anchor, tr.mapping);
    const undone = new Transform(tr.doc).insert(anchor.from, documentSchema.text("로봇 120대"));
    const back = findAgain(undone.doc, mapAnchor(orphan, undone.mapping), "로봇 120대");
    expect(back).toEqual(anchor);
  });

  it("is not found in other text that happens to say the same few letters", () => {
    const tr = new Transform(document).delete(anchor.from, anchor.to);
    const orphan = mapAnchor(anchor, tr.mapping);
    const elsewhere = new Transform(tr.doc).insert(at(tr.doc, "부산시는").from, documentSchema.text("로봇 120대, "));
    expect(isOrphan(findAgain(elsewhere.doc, mapAnchor(orphan, elsewhere.mapping), "로봇 120대"))).toBe(true);
  });

  it("moves with a paragraph that is cut and pasted elsewhere", () => {
    const whole = at(document, "서울시는 로봇 120대를 들인다.");
    const tr = new Transform(document).delete(whole.from - 1, whole.to + 1);
    const orphan = mapAnchor(whole, tr.mapping);
    const end = tr.doc.content.size - (tr.doc.lastChild?.nodeSize ?? 0);
    const pasted = new Transform(tr.doc).insert(
      end,
      Node.fromJSON(documentSchema, paragraph("서울시는 로봇 120대를 들인다.")),
    );
    const back = findAgain(pasted.doc, mapAnchor(orphan, pasted.mapping), "서울시는 로봇 120대를 들인다.");
    expect(quoteOf(pasted.doc, back)).toBe("서울시는 로봇 120대를 들인다.");
  });
});

describe("text that was seen in print", () => {
  const document = documentOf("중국은 2025년까지 늘린다.", "일본은 2025년까지 줄인다.");

  it("is found whatever white space print made of it", () => {
    expect(quoteOf(document, at(document, "2025년까지\n 늘린다."))).toBe("2025년까지 늘린다.");
  });

  it("is told from its likes by what stands around it", () => {
    const found = locateText(document, { quote: "2025년까지", before: "일본은 ", after: " 줄인다" });
    expect(found?.from).toBe(at(document, "일본은").to + 1);
  });

  it("is not found where it does not stand", () => {
    expect(locateText(document, { quote: "한국은", before: "", after: "" })).toBeNull();
  });
});

describe("text with suggestions in it", () => {
  const bearing = { id: "018f0000-0000-7000-8000-000000000001", by: "018f0000-0000-7000-8000-000000000002" };
  const mark = (type: "deletion" | "insertion") =>
    Mark.fromJSON(documentSchema, { type, attrs: { ...bearing, at: "2026-11-26T09:00:00.000Z" } });
  const plain = documentOf("서울시는 로봇 120대를 들인다.", "부산시는 아직 정하지 않았다.");
  const number = at(plain, "120대");
  const replaced = new Transform(plain)
    .addMark(number.from, number.to, mark("deletion"))
    .insert(number.to, documentSchema.text("140대", [mark("insertion")])).doc;
  const sentence = at(replaced, "로봇 120대를 들인다.");

  it("is found as it is printed, whatever is suggested in it", () =>
    expect(replaced.textBetween(sentence.from, sentence.to)).toBe("로봇 120대140대를 들인다."));

  it.each([
    ["proposed", "로봇 140대를 들인다."],
    ["standing", "로봇 120대를 들인다."],
  ] as const)("is quoted as it is read: %s", (reading, quote) =>
    expect(quoteOf(replaced, sentence, reading)).toBe(quote),
  );

  it("is quoted whole where all of it is proposed to go", () => expect(quoteOf(replaced, number)).toBe("120대"));

  it("leaves out a block that is proposed to go", () => {
    const [first, last] = [at(plain, "서울시는"), at(plain, "않았다.")];
    const block = plain.resolve(last.from).before(1);
    const struck = new Transform(plain).addNodeMark(block, mark("deletion")).doc;
    expect(quoteOf(struck, { from: first.from, to: last.to })).toBe("서울시는 로봇 120대를 들인다.");
    expect(quoteOf(struck, { from: first.from, to: last.to }, "standing")).toContain("않았다.");
  });

  it.each(["로봇 140대를 들인다.", "로봇 120대를 들인다."])(
    "comes back to its place by either reading: %s",
    (quote) => {
      const tr = new Transform(replaced).delete(sentence.from, sentence.to);
      const orphan = mapAnchor(sentence, tr.mapping);
      const undone = new Transform(tr.doc).insert(sentence.from, replaced.slice(sentence.from, sentence.to).content);
      expect(findAgain(undone.doc, mapAnchor(orphan, undone.mapping), quote)).toEqual(sentence);
    },
  );
});
