import fc from "fast-check";
import { expectAccepted } from "@/lib/kernel/result";
import { runLanguages } from "../attributes";
import { parseDocument } from "../document";
import type { DocumentJson } from "../json";
import { boxKinds } from "../nodes/box";
import { markers } from "../nodes/bulletList";
import { figureWidths } from "../nodes/figure";
import { noteKinds } from "../nodes/note";
import { arbitraryTable } from "./arbitrary-table";

/** JSON of a node before it is parsed. */
export type Raw = { type: string; [key: string]: unknown };

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.uuid();

/** Words as they come: Hangul whole and in parts, hanja of both kinds and of the compatibility block, accents, signs, emoji, spaces. */
const letters = fc.constantFrom(
  ..."가각힣한글 과학기술紅旗红旗急需金aZé09 ·‘’“”「」%㎡①★",
  "한",
  "é",
  "金",
  "👩‍🔬",
  "𠮷",
  "\t",
);
export const words = fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
const shortText = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(""));
const locator = shortText;

const plainMarks = ["strong", "em", "underline", "highlight"].map((type) => fc.constant<Raw>({ type }));
const raised = fc.constantFrom<Raw>({ type: "superscript" }, { type: "subscript" });
const href = fc.constantFrom("https://example.org/", "http://한국.example/경로?a=1&b=2#c", "mailto:desk@example.org");
const language = fc.constantFrom(...runLanguages);
const lang = language.map((value): Raw => ({ type: "lang", attrs: { lang: value } }));
const gloss = language.map((value): Raw => ({ type: "gloss", attrs: { lang: value } }));
const ruby = words.map((text): Raw => ({ type: "ruby", attrs: { text } }));
const link = href.map((value): Raw => ({ type: "link", attrs: { href: value } }));

const titleMarks = fc.uniqueArray(fc.oneof(gloss, lang, fc.constant<Raw>({ type: "em" })), {
  selector: kindOf,
  maxLength: 2,
});
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Raw[]>([]) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(fc.oneof(...plainMarks, raised, lang, gloss, ruby, link), {
      selector: kindOf,
      maxLength: 3,
    }),
  },
);

function kindOf({ type }: Raw): string {
  return type === "subscript" ? "superscript" : type;
}

const text = fc.record({ type: fc.constant("text"), text: words, marks });
const citation = fc.record({ type: fc.constant("citation"), attrs: fc.record({ sourceId: id, locator }), marks });
const note = fc.record({
  type: fc.constant("note"),
  attrs: fc.record({ kind: fc.constantFrom(...noteKinds) }),
  content: fc.array(fc.oneof({ weight: 4, arbitrary: text }, citation), { maxLength: 3 }),
  // A link around a note that holds a link would be an `a` within an `a`, which HTML cannot say.
  marks: marks.map((given) => given.filter(({ type }) => type !== "link")),
});
const hardBreak = fc.record({ type: fc.constant("hardBreak"), marks });
const inline: fc.Arbitrary<Raw[]> = fc.array(fc.oneof({ weight: 6, arbitrary: text }, citation, note, hardBreak), {
  maxLength: 5,
});

function holder(type: string, content: fc.Arbitrary<unknown>, attrs: Record<string, fc.Arbitrary<unknown>> = {}) {
  return fc.record({ type: fc.constant(type), attrs: fc.record(attrs), content });
}

const paragraph = holder("paragraph", inline);

function list(levels: number): fc.Arbitrary<Raw> {
  const below = levels > 1 ? [{ weight: 1, arbitrary: list(levels - 1) }] : [];
  const rest = fc.array(fc.oneof({ weight: 2, arbitrary: paragraph }, ...below), { maxLength: 2 });
  const item = fc.tuple(paragraph, rest).map(([first, more]) => ({ type: "listItem", content: [first, ...more] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    holder("bulletList", items, { marker: fc.option(fc.constantFrom(...markers)) }),
    holder("orderedList", items, { start: fc.nat(30) }),
  );
}

const cellBlocks = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: list(2) }), {
  minLength: 1,
  maxLength: 2,
});
const tableFigure = fc
  .tuple(
    holder("tableCaption", inline, { unit: shortText }),
    arbitraryTable(cellBlocks),
    fc.array(paragraph, { maxLength: 2 }),
  )
  .map(
    ([caption, grid, notes]): Raw => ({
      type: "tableFigure",
      content: [caption, grid, { type: "tableNotes", content: notes }],
    }),
  );
const tableEmbed = fc.record({ type: fc.constant("tableEmbed"), attrs: fc.record({ tableId: id, revisionId: id }) });
const figure = holder("figure", inline, {
  mediaId: id,
  hash: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
  ...{ alt: shortText, credit: shortText, licence: shortText },
  decorative: fc.boolean(),
  width: fc.constantFrom(...figureWidths),
});
const chartEmbed = fc.record({ type: fc.constant("chartEmbed"), attrs: fc.record({ chartId: id, revisionId: id }) });
const side = fc.oneof(tableFigure, tableEmbed);

const boxBlock: fc.Arbitrary<Raw> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: list(4) },
  holder("subhead", inline, { numbered: fc.boolean() }),
  holder("quote", fc.array(paragraph, { minLength: 1, maxLength: 2 })),
  fc.constant({ type: "sectionBreak" }),
  tableFigure,
  tableEmbed,
  figure,
  chartEmbed,
  holder("sideBySide", fc.tuple(side, side)),
);
const box = fc.tuple(fc.constantFrom(...boxKinds), inline, fc.array(boxBlock, { minLength: 1, maxLength: 3 })).map(
  ([kind, title, blocks]): Raw => ({
    type: "box",
    attrs: { kind },
    content: [{ type: "boxTitle", content: title }, ...blocks],
  }),
);

const title = holder(
  "title",
  fc.array(fc.record({ type: fc.constant("text"), text: words, marks: titleMarks }), { maxLength: 3 }),
);
const reference = fc.record({ type: fc.constant("reference"), attrs: fc.record({ sourceId: id, locator }) });

/** JSON of a document as a program might write it: texts split, marks in any order. */
export const arbitraryRawDocument: fc.Arbitrary<Raw> = fc
  .record({
    title,
    lead: holder("lead", inline, { eventDate: fc.option(day) }),
    summary: holder("summary", inline),
    blocks: fc.array(fc.oneof({ weight: 8, arbitrary: boxBlock }, box), { minLength: 1, maxLength: 5 }),
    references: holder("references", fc.array(reference, { maxLength: 3 })),
  })
  .map(({ title: first, lead, summary, blocks, references }) => ({
    type: "doc",
    content: [first, lead, summary, ...blocks, references],
  }));

/** Documents of every kind of part that the schema has, parsed. */
export const arbitraryDocument: fc.Arbitrary<DocumentJson> = arbitraryRawDocument.map(
  (raw) => expectAccepted(parseDocument(raw)).document,
);
