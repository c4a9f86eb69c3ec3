import { chainCommands } from "@tiptap/pm/commands";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { recordOfFigure } from "@/lib/tables/record-of-figure";
import { afterwards, caretAfter, drawn, holder, item, line, lineOfCaret, list, pageWith } from "../testing/page-state";
import { insertBlock, insertSectionBreak, paragraphAfter, toggleBox, toggleQuote, toggleSubhead } from "./blocks";
import { insertChartAfter } from "./charts";
import { caretTo } from "./document-ends";
import { backToPart, dissolveBox, enterCommands, insertHardBreak } from "./enter";
import { insertCitation, insertLinked, insertNote, toggleGloss } from "./inline";
import { liftItem, sinkItem, toggleList } from "./lists";
import { figureAt } from "./table-record";
import { alignCells, deleteTable, insertTable, newTable, setUnit, writeTableNotes } from "./tables";

const enter = chainCommands(...enterCommands);
const p = (text: string) => line(text);

describe("a block that is selected as a whole", () => {
  const selected = () => {
    const state = pageWith([p("가"), holder("sectionBreak"), p("나")], "가");
    let position = -1;
    state.doc.forEach((node, offset) => {
      if (node.type.name === "sectionBreak") position = offset;
    });
    return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, position)));
  };

  it("has a table put in after it", () => {
    const table = newTable(selected().schema);
    if (!table) throw new Error("no table");
    expect(drawn(afterwards(selected(), insertBlock(table)))).toMatch(/^paragraph\(가\) sectionBreak\(\) tableFigure/);
  });

  it("has a break put in after it", () => {
    expect(drawn(afterwards(selected(), insertSectionBreak))).toMatch(/sectionBreak\(\) sectionBreak\(\) paragraph/);
  });
});

describe("a chart", () => {
  const id = (last: string) => `018f0000-0000-7000-8000-00000000000${last}`;
  const [table, chart] = [
    { tableId: id("1"), revisionId: id("2") },
    { chartId: id("3"), revisionId: id("4") },
  ];
  const state = () => pageWith([p("가"), { type: "tableEmbed", attrs: table }, p("나")], "제목");
  const drawnAt = (made: ReturnType<typeof state> | null) =>
    made?.doc.children.map(({ type }) => type.name).filter((name) => /Embed|paragraph/.test(name));

  it("stands after the table that it draws, though the caret is in the headline", () => {
    const made = afterwards(state(), insertChartAfter(table, chart));
    expect(drawnAt(made)).toEqual(["paragraph", "tableEmbed", "chartEmbed", "paragraph"]);
  });

  it("of a table that is not there stands at the end, where the caret has no place for it", () => {
    const made = afterwards(state(), insertChartAfter({ ...table, revisionId: id("9") }, chart));
    expect(drawnAt(made)).toEqual(["paragraph", "tableEmbed", "paragraph", "chartEmbed"]);
  });
});

describe("a gloss without a selection", () => {
  const glossIn = (text: string) => {
    const made = afterwards(pageWith([p(`${text} 뒤`)], text), toggleGloss("zh-Hans"));
    const found: string[] = [];
    made?.doc.descendants((node) => {
      if (node.isText && node.marks.some(({ type }) => type.name === "gloss")) found.push(node.text ?? "");
    });
    return made && found;
  };

  it.each([
    ["고급·정밀·첨단高精尖", ["高精尖"]],
    ["장강 长江", ["长江"]],
    ["기계 학습machine-learning", ["machine-learning"]],
    ["로봇机器人+", null],
    ["고급", null],
    ["2023", null],
  ])("of %j is %j", (text, gloss) => {
    expect(glossIn(text)).toEqual(gloss);
  });

  it("is a word again when it is asked for once more", () => {
    const once = afterwards(pageWith([p("장강长江")], "长江"), toggleGloss("zh-Hans"));
    const twice = once && afterwards(once, toggleGloss("zh-Hans"));
    const line = twice?.doc.child(3);
    expect([line?.textContent, line?.childCount, line?.firstChild?.marks]).toEqual(["장강长江", 1, []]);
  });
});

describe("the ends of the article", () => {
  const state = () => pageWith([p("가"), list(item("나")), holder("sectionBreak")], "가");

  it("are the headline and the last letter, whatever stands behind it", () => {
    expect(drawn(afterwards(state(), caretTo("last")))).toBe(
      "paragraph(가) bulletList(listItem(paragraph(나|))) sectionBreak()",
    );
    expect(lineOfCaret(afterwards(state(), caretTo("first")))).toBe("title");
  });

  it("are where a selection grows to", () => {
    const grown = afterwards(state(), caretTo("last", { extend: true }))?.selection;
    expect([grown?.$anchor.parent.textContent, grown?.$head.parent.textContent]).toEqual(["가", "나"]);
  });
});

describe("Enter", () => {
  it.each([
    ["제목", "lead"],
    ["리드", "summary"],
    ["요약", "paragraph"],
  ])("after %s goes on to the %s", (at, next) => {
    const state = pageWith([p("가")], at);
    const moved = afterwards(state, enter);
    expect(lineOfCaret(moved)).toBe(next);
    expect(moved?.doc.eq(state.doc)).toBe(true);
  });

  it.each([
    ["splits a paragraph", [p("가나")], "가", "paragraph(가) paragraph(|나)"],
    ["splits an item", [list(item("가나"))], "가", "bulletList(listItem(paragraph(가)) listItem(paragraph(|나)))"],
    ["begins text after a subhead", [line("소제목", "subhead")], "소제목", "subhead(소제목) paragraph(|)"],
    [
      "goes from a box's title to its text",
      [holder("box", line("상자", "boxTitle"), p("가"))],
      "상자",
      "box(boxTitle(상자) paragraph(|가))",
    ],
  ])("%s", (_, blocks, at, want) => expect(drawn(afterwards(pageWith(blocks, at), enter))).toBe(want));

  it.each([
    ["a list", [list(item("가"))], "가", "bulletList(listItem(paragraph(가))) paragraph(|)"],
    ["a box", [holder("box", line("", "boxTitle"), p("가"))], "가", "box(boxTitle() paragraph(가)) paragraph(|)"],
    ["a quotation", [holder("quote", p("가"))], "가", "quote(paragraph(가)) paragraph(|)"],
  ])("twice leaves %s", (_, blocks, at, want) => {
    const once = afterwards(pageWith(blocks, at), enter);
    expect(once && drawn(afterwards(once, enter))).toBe(want);
  });

  it("with Shift breaks the line, but not the headline", () => {
    expect(drawn(afterwards(pageWith([p("가나")], "가"), insertHardBreak))).toBe("paragraph(가*|나)");
    expect(afterwards(pageWith([p("가")], "제목"), insertHardBreak)).toBeNull();
  });
});

describe("Backspace at the start of a part", () => {
  it.each([
    ["리드", "title"],
    ["요약", "lead"],
    ["가", "summary"],
  ])("%s goes back to the %s and joins nothing", (at, before) => {
    const state = pageWith([p("가")], at);
    const start = state.apply(state.tr.setSelection(caretAt(state, at)));
    const moved = afterwards(start, backToPart);
    expect([lineOfCaret(moved), moved?.doc.eq(state.doc)]).toEqual([before, true]);
  });

  it("takes an empty box away", () => {
    const box = holder("box", line("", "boxTitle"), p(""));
    const state = pageWith([p("앞"), box], "앞");
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.head + 3)));
    expect(lineOfCaret(inside)).toBe("boxTitle");
    expect(drawn(afterwards(inside, dissolveBox))).toBe("paragraph(앞) paragraph(|)");
  });
});

describe("lists", () => {
  const deep = (levels: number): Record<string, unknown> =>
    levels === 1 ? list(item("위"), item("가")) : list(item(`단계${levels}`, deep(levels - 1)));

  it("begin, change their kind, and end", () => {
    const begun = afterwards(pageWith([p("가")], "가"), toggleList("bulletList"));
    expect(drawn(begun)).toBe("bulletList(listItem(paragraph(가|)))");
    const turned = begun && afterwards(begun, toggleList("orderedList"));
    expect(drawn(turned)).toBe("orderedList(listItem(paragraph(가|)))");
    expect(drawn(turned && afterwards(turned, toggleList("orderedList")))).toBe("paragraph(가|)");
  });

  it.each([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
  ])("an item at level %i may sink: %s", (level, may) => {
    expect(afterwards(pageWith([deep(level)], "가"), sinkItem) !== null).toBe(may);
  });

  it("an item does not take what hangs on it below the fourth level", () => {
    const three = list(item("위"), item("가", list(item("나", list(item("다", list(item("라"))))))));
    expect(afterwards(pageWith([three], "가"), sinkItem)).toBeNull();
  });

  it("an item comes out again", () => {
    expect(drawn(afterwards(pageWith([list(item("위", list(item("가"))))], "가"), liftItem))).toBe(
      "bulletList(listItem(paragraph(위)) listItem(paragraph(가|)))",
    );
  });
});

describe("blocks", () => {
  it("a subhead is made of a paragraph and back, and never of a line of the head", () => {
    const made = afterwards(pageWith([p("가")], "가"), toggleSubhead);
    expect(drawn(made)).toBe("subhead(가|)");
    expect(drawn(made && afterwards(made, toggleSubhead))).toBe("paragraph(가|)");
    expect(afterwards(pageWith([p("가")], "리드"), toggleSubhead)).toBeNull();
  });

  it("a box goes around a block and off again, keeping its title", () => {
    const boxed = afterwards(pageWith([p("가")], "가"), toggleBox);
    expect(drawn(boxed)).toBe("box(boxTitle(|) paragraph(가))");
    const titled = boxed?.apply(boxed.tr.insertText("상자"));
    expect(drawn(titled ? afterwards(titled, toggleBox) : null)).toBe("paragraph(|상자) paragraph(가)");
    expect(afterwards(pageWith([p("가")], "제목"), toggleBox)).toBeNull();
  });

  it("no box comes into a box", () => {
    const state = pageWith([holder("box", line("", "boxTitle"), p("가"))], "가");
    const box = state.schema.nodes.box?.createAndFill();
    expect(box && afterwards(state, insertBlock(box))).toBeNull();
  });

  it("a quotation begins and ends", () => {
    const quoted = afterwards(pageWith([p("가")], "가"), toggleQuote);
    expect(drawn(quoted)).toBe("quote(paragraph(가|))");
    expect(drawn(quoted && afterwards(quoted, toggleQuote))).toBe("paragraph(가|)");
  });

  it("there is always a way on after the last block", () => {
    expect(drawn(afterwards(pageWith([list(item("가"))], "가"), paragraphAfter))).toBe(
      "bulletList(listItem(paragraph(가))) paragraph(|)",
    );
  });
});

describe("tables", () => {
  const withTable = () => {
    const made = afterwards(pageWith([p("가")], "가"), insertTable);
    if (!made) throw new Error("no table");
    return made;
  };

  it("come after the line at the caret, which goes to the caption", () => {
    expect(lineOfCaret(withTable())).toBe("tableCaption");
    expect(withTable().doc.child(4).type.name).toBe("tableFigure");
    expect(afterwards(pageWith([p("가")], "제목"), insertTable)).toBeNull();
  });

  it("have a unit and notes, and go as a whole", () => {
    const unit = afterwards(withTable(), setUnit("명"));
    expect(unit?.doc.child(4).child(0).attrs.unit).toBe("명");
    expect(unit && afterwards(unit, writeTableNotes)?.selection.$from.node(-1).type.name).toBe("tableNotes");
    expect(drawn(unit && afterwards(unit, deleteTable))).toBe("paragraph(가) paragraph(|)");
  });

  it("become a record, blank lines and all: an empty table has none of what ProseMirror leaves out", () => {
    const found = figureAt(withTable());
    const made = found && recordOfFigure(found.json);
    expect(made).toMatchObject({ content: { rows: [{ c1: null }, { c1: null }], notes: [] }, lost: [] });
  });

  it("align the cell at the caret", () => {
    const state = pageWith([newTable(pageWith([p("")], "제목").schema)?.toJSON()], "제목");
    const inCell = state.apply(
      state.tr.setSelection(TextSelection.near(state.doc.resolve(state.doc.content.size - 8), -1)),
    );
    const aligned = afterwards(inCell, alignCells("end"));
    expect(JSON.stringify(aligned?.doc.toJSON())).toContain('"align":"end"');
  });
});

describe("in the line", () => {
  const sourceId = "018f0000-0000-7000-8000-000000000001";

  it("notes and citations stand after the selection, and not in the headline", () => {
    const noted = afterwards(pageWith([p("가나")], "가"), insertNote("footnote"));
    expect(noted?.doc.child(3).child(1).attrs.kind).toBe("footnote");
    expect(drawn(afterwards(pageWith([p("가나")], "가"), insertCitation(sourceId)))).toBe("paragraph(가*|나)");
    expect(afterwards(pageWith([p("가")], "제목"), insertNote("asterisk"))).toBeNull();
    expect(afterwards(pageWith([p("가")], "제목"), insertCitation(sourceId))).toBeNull();
  });

  it("a link without a selection brings its address as its text", () => {
    const linked = afterwards(pageWith([p("가")], "가"), insertLinked("https://example.org"));
    expect(linked?.doc.child(3).textContent).toBe("가https://example.org");
  });
});

function caretAt(state: ReturnType<typeof pageWith>, at: string) {
  const end = caretAfter(state, at).selection.head;
  return TextSelection.create(state.doc, end - at.length);
}
