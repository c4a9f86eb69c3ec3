import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effortOf } from "@/lib/platform/testing/effort";
import { newId } from "@/lib/kernel/ids";
import { article, bullets, item, type Item, p, sideBySide } from "./build";
import { cite } from "./build-inline";
import { table } from "./build-table";
import { emptyDocument, parseDocument, parseDocumentNode } from "./document";
import { arbitraryDocument } from "./testing/arbitrary";

const blank = emptyDocument({ title: "제목" });
const [title, lead, summary, paragraph, references] = blank.content;
const words = (text: string, marks: unknown[] = []) => ({ type: "text", text, marks });
const of = (...blocks: unknown[]) => ({ type: "doc", content: [title, lead, summary, ...blocks, references] });
const para = (...content: unknown[]) => ({ type: "paragraph", content });
const linked = (href: unknown) => of(para(words("가", [{ type: "link", attrs: { href } }])));
const cellOf = (attrs: unknown) => ({ type: "tableCell", attrs, content: [{ type: "paragraph" }] });
const figure = (...rows: unknown[][]) => ({
  type: "tableFigure",
  content: [
    { type: "tableCaption" },
    { type: "table", content: rows.map((content) => ({ type: "tableRow", content })) },
    { type: "tableNotes" },
  ],
});
const picture = (attrs: unknown, ...content: unknown[]) =>
  of({ type: "figure", attrs: { mediaId: newId(), hash: "a".repeat(64), ...(attrs as object) }, content });
const nested = (levels: number): Item => (levels === 0 ? "가" : item("가", bullets(nested(levels - 1))));

function problemOf(value: unknown, leniency = {}) {
  const parsed = parseDocument(value, leniency);
  return parsed.ok ? "accepted" : parsed.error.facts.problem;
}

describe("parseDocument", () => {
  it("reads back whatever it has accepted", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ value: { document } });
      }),
    );
  });

  it("answers the same about a node that stands in ProseMirror", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const parsed = parseDocument(document);
        expect(parsed.ok && parseDocumentNode(parsed.value.node)).toEqual(parsed);
      }),
      { numRuns: 30 },
    );
  });

  it("says where the trouble is", () => {
    const bad = of(paragraph, {
      type: "quote",
      content: [para(words("가", [{ type: "strong", attrs: { class: "x" } }]))],
    });
    expect(parseDocument(bad)).toMatchObject({
      error: { facts: { problem: "attribute", path: ["content", 4, "content", 0, "content", 0, "marks", 0, "attrs"] } },
    });
    expect(parseDocument(of(paragraph, { type: "quote" }))).toMatchObject({
      error: { facts: { problem: "structure", path: ["content", 4] } },
    });
  });
});

describe("hostile input", () => {
  const deep = (depth: number) => JSON.parse(`${'{"type":"quote","content":['.repeat(depth)}${"]}".repeat(depth)}`);
  const cyclic: Record<string, unknown> = { type: "doc" };
  cyclic.content = [cyclic];
  const sparse: unknown[] = [];
  sparse.length = 2 ** 31;

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "notPlainJson"],
    ["null", null, "malformed"],
    ["a text", "doc", "malformed"],
    ["a list", [], "malformed"],
    ["a node that is no document", paragraph, "structure"],
    ["an empty document", { type: "doc" }, "structure"],
    ["parts in another order", { type: "doc", content: [lead, title, summary, paragraph, references] }, "structure"],
    ["two lists of references", of(paragraph, references), "structure"],
    ["nesting of 40", of(deep(40)), "tooDeep"],
    ["nesting of 100,000", deep(100_000), "tooDeep"],
    ["a cycle", cyclic, "tooDeep"],
    ["a list of two milliards of nothing", { type: "doc", content: sparse }, "tooManyBytes"],
    ["half a million nulls", { type: "doc", content: Array(500_000).fill(null) }, "tooManyBytes"],
    ["20,001 nodes", of(...Array(20_001).fill({ type: "sectionBreak" })), "tooManyNodes"],
    ["3 MB of text", of(para(words("가".repeat(1_000_000)))), "tooManyBytes"],
    ["3 MB of keys", of({ type: "paragraph", ["k".repeat(3_000_000)]: 1 }), "tooManyBytes"],
    ["a million marks", of(para(words("가", Array(60_000).fill({ type: "strong" })))), "duplicateMark"],
    ["__proto__", JSON.parse('{"type":"doc","__proto__":{"content":[]}}'), "notPlainJson"],
    [
      "__proto__ among attributes",
      of(JSON.parse('{"type":"subhead","attrs":{"__proto__":{"numbered":true}}}')),
      "notPlainJson",
    ],
    ["constructor", of({ type: "paragraph", attrs: { constructor: 1 } }), "notPlainJson"],
    ["a node named constructor", of({ type: "constructor" }), "unknownNode"],
    ["a node named __proto__", of({ type: "__proto__" }), "unknownNode"],
    ["a mark named toString", of(para(words("가", [{ type: "toString" }]))), "unknownMark"],
    ["an object of a class", of(para(words("가")), new Date()), "notPlainJson"],
    ["a function", of({ type: "paragraph", toJSON: () => 1 }), "notPlainJson"],
    ["a script", of({ type: "script", content: [words("alert(1)")] }), "unknownNode"],
    ["an unknown mark", of(para(words("가", [{ type: "onclick" }]))), "unknownMark"],
    ["an unknown key of a node", of({ type: "paragraph", style: "position:fixed" }), "malformed"],
    ["an unknown key of a mark", of(para(words("가", [{ type: "strong", style: "x" }]))), "malformed"],
    ["a style", of({ type: "paragraph", attrs: { style: "position:fixed" } }), "attribute"],
    ["onclick", of({ type: "subhead", attrs: { onclick: "alert(1)" } }), "attribute"],
    ["a mark on a block", of({ ...para(), marks: [{ type: "strong" }] }), "malformed"],
    ["a text that holds nodes", of(para({ type: "text", text: "가", content: [] })), "malformed"],
    ["a text with attributes", of(para({ type: "text", text: "가", attrs: {} })), "malformed"],
    ["an empty text", of(para(words(""))), "malformed"],
    ["a text that is a number", of(para({ type: "text", text: 7 })), "malformed"],
    ["a type that is a list", of({ type: ["paragraph"] }), "malformed"],
    ["content that is an object", of({ type: "paragraph", content: { length: 1 } }), "malformed"],
    ["attributes that are a list", of({ type: "subhead", attrs: [] }), "attribute"],
    ["attributes that are null", of({ type: "subhead", attrs: null }), "attribute"],
    ["NaN", of({ type: "orderedList", attrs: { start: Number.NaN } }), "notPlainJson"],
    ["infinity", of({ type: "orderedList", attrs: { start: Number.POSITIVE_INFINITY } }), "notPlainJson"],
    ["a start of 1.5", of({ type: "orderedList", attrs: { start: 1.5 } }), "attribute"],
    ["a start of 1e308", of({ type: "orderedList", attrs: { start: 1e308 } }), "attribute"],
    ["a start in words", of({ type: "orderedList", attrs: { start: "1" } }), "attribute"],
    ["half of a surrogate pair", of(para(words("\ud83d"))), "text"],
    ["halves the wrong way round", of(para(words("\udc4d\ud83d"))), "text"],
    [
      "a surrogate in an attribute",
      of(para({ type: "citation", attrs: { sourceId: newId(), locator: "\ud83d" } })),
      "attribute",
    ],
    ["U+0000", of(para(words("가\u0000"))), "text"],
    ["a line end", of(para(words("가\n나"))), "text"],
    ["an escape", of(para(words("\u001b[2J"))), "text"],
    ["a control of C1", of(para(words("\u0085"))), "text"],
    ["U+FFFE", of(para(words("\ufffe"))), "text"],
    ["a tab", of(para(words("가\t나"))), "accepted"],
    [
      "a locator of 201",
      of(para({ type: "citation", attrs: { sourceId: newId(), locator: "1".repeat(201) } })),
      "attribute",
    ],
    ["an id that is none", of(para({ type: "citation", attrs: { sourceId: "1 OR 1=1" } })), "attribute"],
    ["an id in capitals", of(para({ type: "citation", attrs: { sourceId: newId().toUpperCase() } })), "attribute"],
    ["no id", of(para({ type: "citation", attrs: {} })), "attribute"],
    [
      "a day that no calendar has",
      { ...blank, content: [title, { ...lead, attrs: { eventDate: "2023-02-29" } }, summary, paragraph, references] },
      "attribute",
    ],
    ["a language of markup", of(para(words("가", [{ type: "lang", attrs: { lang: 'ko" onclick="x' } }]))), "attribute"],
    ["a mark twice", of(para(words("가", [{ type: "em" }, { type: "em" }]))), "duplicateMark"],
    [
      "raised and lowered at once",
      of(para(words("가", [{ type: "superscript" }, { type: "subscript" }]))),
      "attribute",
    ],
    [
      "strong in a headline",
      {
        ...blank,
        content: [
          { type: "title", content: [words("가", [{ type: "strong" }])] },
          lead,
          summary,
          paragraph,
          references,
        ],
      },
      "structure",
    ],
    [
      "a break in a headline",
      {
        ...blank,
        content: [{ type: "title", content: [{ type: "hardBreak" }] }, lead, summary, paragraph, references],
      },
      "structure",
    ],
    ["a note in a note", of(para({ type: "note", content: [{ type: "note" }] })), "structure"],
    [
      "a box in a box",
      of({ type: "box", content: [{ type: "boxTitle" }, { type: "box", content: [{ type: "boxTitle" }, paragraph] }] }),
      "structure",
    ],
    ["a leaf that holds something", of({ type: "sectionBreak", content: [paragraph] }), "structure"],
    ["a list in a list in … five", of(bullets(nested(4))), "listTooDeep"],
    ["four", of(bullets(nested(3))), "accepted"],
    ["four in a cell of a list's … table", of(table({ caption: "", rows: [[bullets(nested(3))]] })), "accepted"],
    ["colspan of a milliard", of(figure([cellOf({ colspan: 1e9 })])), "attribute"],
    ["rowspan of 0", of(figure([cellOf({ rowspan: 0 })])), "attribute"],
    [
      "a bomb of spans",
      of(figure(...Array(500).fill(Array(4).fill(cellOf({ colspan: 50, rowspan: 500 }))))),
      "tableTooLarge",
    ],
    ["51 columns", of(figure(Array(51).fill(cellOf({})))), "tableTooLarge"],
    ["501 rows", of(figure(...Array(501).fill([cellOf({})]))), "tableTooLarge"],
    ["a hole", of(figure([cellOf({}), cellOf({})], [cellOf({})])), "tableGeometry"],
    ["an overlap", of(figure([cellOf({}), cellOf({ rowspan: 2 })], [cellOf({ colspan: 2 })])), "tableGeometry"],
    ["a span past the end", of(figure([cellOf({ rowspan: 2 })])), "tableGeometry"],
    ["widths of another type", of(figure([cellOf({ colwidth: ["100%"] })])), "attribute"],
    ["a thousand widths", of(figure([cellOf({ colwidth: Array(1000).fill(1) })])), "attribute"],
    ["a picture without words", picture({}), "accepted"],
    ["a picture with a caption", picture({ alt: "가", width: "wide" }, words("나")), "accepted"],
    ["a picture that is no record", picture({ mediaId: "https://example.org/a.png" }), "attribute"],
    ["a picture of unknown bytes", picture({ hash: "A".repeat(64) }), "attribute"],
    ["a picture without its hash", of({ type: "figure", attrs: { mediaId: newId() } }), "attribute"],
    ["a picture with an address", picture({ src: "javascript:alert(1)" }), "attribute"],
    ["a picture wider than any page", picture({ width: "100vw" }), "attribute"],
    ["an alternative text of 1,001", picture({ alt: "가".repeat(1_001) }), "attribute"],
    ["an alternative text of lines", picture({ alt: "가\n나" }), "attribute"],
    ["decoration in words", picture({ decorative: "yes" }), "attribute"],
    ["a picture that holds blocks", picture({}, paragraph), "structure"],
    [
      "a picture within a paragraph",
      of(para({ type: "figure", attrs: { mediaId: newId(), hash: "a".repeat(64) } })),
      "structure",
    ],
    [
      "a table without its figure",
      of({ type: "table", content: [{ type: "tableRow", content: [cellOf({})] }] }),
      "structure",
    ],
  ])("%s", async (_, value, problem) => {
    expect(await effortOf(() => expect(problemOf(value)).toBe(problem))).toBeLessThan(1_000);
  });

  it("lets two people who write at once leave a hole and a fifth level, but no bomb", () => {
    const hole = of(figure([cellOf({}), cellOf({})], [cellOf({})]));
    expect(problemOf(hole, { whileEditing: true })).toBe("accepted");
    expect(problemOf(of(bullets(nested(4))), { whileEditing: true })).toBe("accepted");
    expect(problemOf(of(figure(Array(51).fill(cellOf({})))), { whileEditing: true })).toBe("tableTooLarge");
    expect(problemOf(linked("javascript:alert(1)"), { whileEditing: true })).toBe("attribute");
  });

  it("never throws, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), arbitraryDocument, fc.nat(), (junk, document, place) => {
        const text = JSON.stringify(document);
        const cuts = [...text.matchAll(/"(?:type|attrs|content|marks|text)":/g)];
        const cut = cuts[place % cuts.length];
        const spoiled = cut
          ? `${text.slice(0, cut.index)}"spoiled":${JSON.stringify(junk)},${text.slice(cut.index)}`
          : text;
        expect(parseDocument(JSON.parse(spoiled)).ok).toBe(false);
        expect(parseDocument(junk).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe("emptyDocument", () => {
  it("is a document", () => expect(parseDocument(blank)).toMatchObject({ value: { document: blank } }));
  it("holds the headline that it is given, or none", () => {
    expect(emptyDocument().content[0].content).toEqual([]);
    expect(emptyDocument({ title: " 가 " }).content[0].content).toEqual([{ type: "text", text: "가", marks: [] }]);
  });
});

describe("the parts of an article", () => {
  it("may be cited, put side by side and nested", () => {
    const source = newId();
    const grid = table({ caption: "표", rows: [["1"]] });
    expect(() => article({ title: "가" }, p("나", cite(source)), sideBySide(grid, grid))).not.toThrow();
  });
});
