import { type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { PictureCard } from "@/lib/media/picture-card";
import { afterwards, caretAfter, drawn, holder, item, line, list, pageWith } from "../testing/page-state";
import {
  backToPicture,
  dropPlace,
  exchangePicture,
  figureAt,
  insertFigure,
  leaveCaption,
  removeFigure,
  setFigureWidth,
} from "./picture-commands";

const card = (letter: string): PictureCard => ({
  id: `018f0000-0000-7000-8000-00000000000${letter}`,
  picture: {
    ...{ hash: letter.repeat(64), mediaType: "image/jpeg", width: 800, height: 500, byteLength: 9_000 },
    colour: "#aabbcc",
    files: [],
  },
  ...{ originalName: "a.jpg", altText: "두 사람", caption: "서명식", credit: "연구원", licence: "CC0 1.0" },
});
const shown = (blocks: Parameters<typeof pageWith>[0], at: string) => {
  const state = afterwards(pageWith(blocks, at), insertFigure(card("a")));
  if (!state) throw new Error("refused");
  return state;
};
const attrsOf = (state: EditorState | null) => (state ? figureAt(state)?.node.attrs : undefined);

describe("a picture that is put in", () => {
  it.each([
    ["after the block of the caret", [line("가"), line("나")], "가", "paragraph(가) figure(서명식) paragraph(나)"],
    [
      "after the whole list",
      [list(item("가"), item("나")), line("다")],
      "가",
      /^bulletList\(.*나.*\) figure\(서명식\) paragraph\(다\)$/,
    ],
    ["at the text's begin, from the headline", [line("가")], "제목", "figure(서명식) paragraph(가)"],
    [
      "within a box",
      [holder("box", line("상자", "boxTitle"), line("가"))],
      "가",
      /^box\(.*paragraph\(가\) figure\(서명식\)\)$/,
    ],
  ] as const)("stands %s, with the library's words, and is chosen", (_, blocks, at, expected) => {
    const state = shown([...blocks], at);
    const page = drawn(state);
    if (typeof expected === "string") expect(page).toBe(expected);
    else expect(page).toMatch(expected);
    expect(state.selection).toBeInstanceOf(NodeSelection);
    expect(attrsOf(state)).toMatchObject({
      alt: "두 사람",
      credit: "연구원",
      licence: "CC0 1.0",
      hash: "a".repeat(64),
    });
  });

  it("gets a width, another picture under its caption, and goes again", () => {
    const state = shown([line("가")], "가");
    expect(attrsOf(afterwards(state, setFigureWidth("wide")))).toMatchObject({ width: "wide" });
    const other = afterwards(state, exchangePicture({ ...card("b"), altText: "" }));
    expect(attrsOf(other)).toMatchObject({ hash: "b".repeat(64), alt: "", width: "text" });
    expect(drawn(other)).toBe("paragraph(가) figure(서명식)");
    expect(drawn(afterwards(state, removeFigure))).toContain("paragraph(가");
    expect(afterwards(pageWith([line("가")], "가"), removeFigure)).toBeNull();
  });
});

describe("the keys of a caption", () => {
  it("Enter goes on in a new line after the picture, and in one that waits there", () => {
    const state = caretAfter(shown([line("가"), line("나")], "가"), "서명식");
    const after = afterwards(state, leaveCaption);
    expect(drawn(after)).toBe("paragraph(가) figure(서명식) paragraph(|) paragraph(나)");
    const back = after && caretAfter(after, "서명식");
    expect(drawn(back && afterwards(back, leaveCaption))).toBe(
      "paragraph(가) figure(서명식) paragraph(|) paragraph(나)",
    );
  });

  it("Backspace at its start takes hold of the picture, elsewhere it is nobody's", () => {
    const state = shown([line("가")], "가");
    const inside = caretAfter(state, "서명식");
    expect(afterwards(inside, backToPicture)).toBeNull();
    const start = (figureAt(inside)?.pos ?? 0) + 1;
    const atStart = inside.apply(inside.tr.setSelection(TextSelection.create(inside.doc, start)));
    expect(afterwards(atStart, backToPicture)?.selection).toBeInstanceOf(NodeSelection);
  });
});

describe("a picture that is dropped", () => {
  const doc = pageWith([line("가나"), list(item("다")), line("라")], "가").doc;
  const blockAt = (place: number) => doc.resolve(place).nodeAfter?.type.name;

  it.each([
    ["on the headline", 2, "paragraph"],
    ["behind the references", doc.content.size, "references"],
  ])("%s finds its place", (_, at, before) => expect(blockAt(dropPlace(doc, at))).toBe(before));

  it("finds a place between blocks wherever it is dropped", () => {
    for (let at = 0; at <= doc.content.size; at += 1) {
      const place = dropPlace(doc, at);
      expect(doc.resolve(place).depth, `at ${at}`).toBe(0);
      expect(["title", "lead", "summary"]).not.toContain(blockAt(place));
      const { figure } = doc.type.schema.nodes;
      const index = doc.resolve(place).index();
      expect(figure && doc.canReplaceWith(index, index, figure), `at ${at}`).toBe(true);
    }
  });
});
