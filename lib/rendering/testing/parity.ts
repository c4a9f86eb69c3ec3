import { type IssueView, placedArticles } from "../issue-view";
import type {
  ArticleView,
  BlockView,
  ChartView,
  InlineView,
  ListView,
  NoteView,
  ReferenceView,
  TableView,
} from "../view";

/** Stands in a text where a form prints a mark of its own: of a note, of a citation, a reading over a word. */
const seam = "\u0000";

/** Something that an edition says, and where: what every form of it must say too. */
export type Said = { article: string; kind: string; text: string };

/** All that an edition says, block by block, out of its view. */
export function saidBy(issue: IssueView): Said[] {
  const articles = placedArticles(issue).flatMap(({ article: { slug, view, notices: over } }) =>
    [...over.flatMap(({ lines }) => lines.map((line): Pair => ["notice", line])), ...inArticle(view)].map(
      ([kind, text]) => ({ article: slug, kind, text }),
    ),
  );
  const summary = issue.summary.map(({ slug, text }) => ({ article: slug, kind: "summary", text: spoken(text) }));
  return [...articles, ...summary].filter(({ text }) => text.trim() !== "");
}

/** Running text as it is said, with a seam at each mark. */
function spoken(views: readonly InlineView[]): string {
  return views
    .map((view) => {
      if (view.type === "text") return view.text;
      if (view.type === "break") return "\n";
      if (view.type === "noteMark" || view.type === "citation") return seam;
      const inside = spoken(view.children);
      if (view.type === "gloss") return `(${inside})`;
      return view.type === "ruby" ? `${inside}${seam}${view.reading}${seam}` : inside;
    })
    .join("");
}

type Pair = [kind: string, text: string];

function inArticle(view: ArticleView): Pair[] {
  return [
    ["heading", spoken(view.title)],
    ...(view.lead ? [["lead", spoken(view.lead.children)] as Pair, ...notes(view.lead.notes)] : []),
    ...view.blocks.flatMap(inBlock),
    ...notes(view.footnotes),
    ...view.references.flatMap(inReference),
  ];
}

function inBlock(block: BlockView): Pair[] {
  switch (block.type) {
    case "paragraph":
      return [["paragraph", spoken(block.children)], ...notes(block.notes)];
    case "list":
      return inList(block);
    case "subhead":
      return [["heading", spoken(block.children)], ...notes(block.notes)];
    case "quote":
      return block.paragraphs.flatMap(inBlock);
    case "box":
      return [["box", spoken(block.title)], ...notes(block.notes), ...block.blocks.flatMap(inBlock)];
    case "table":
      return inTable(block.table);
    case "sideBySide":
      return block.tables.flatMap(inTable);
    case "chart":
      return inChart(block.chart);
    case "figure":
      return [
        ["alt", block.alt],
        ["caption", spoken(block.caption)],
        ["source", block.credit],
        ["source", block.licence],
        ...notes(block.notes),
      ];
    case "sectionBreak":
      return [];
  }
}

function inList({ items }: ListView): Pair[] {
  return items.flatMap(({ blocks }) =>
    blocks.flatMap((block): Pair[] =>
      block.type === "list" ? inList(block) : [["item", spoken(block.children)], ...notes(block.notes)],
    ),
  );
}

function inTable(table: TableView): Pair[] {
  const cells = [...table.head, ...table.body].flatMap((row) =>
    row.cells.flatMap(({ blocks }) => blocks.flatMap(inBlock)),
  );
  return [
    ["caption", spoken(table.caption)],
    ["caption", table.unit],
    ...cells.map(([, text]): Pair => ["cell", text]),
    ...table.notes.map((line): Pair => ["under a table", spoken(line)]),
    ...notes(table.asterisks),
    ...table.sources.flatMap(inSource),
  ];
}

function inChart({ data, table, notes: lines, sources }: ChartView): Pair[] {
  const values = table.body.flatMap((row) => row.cells.flatMap(({ blocks }) => blocks.flatMap(inBlock)));
  return [
    ["caption", data.caption],
    ["caption", data.unit],
    ["alt", data.altText],
    ...values.map(([, text]): Pair => ["chart value", text]),
    ...lines.map((line): Pair => ["under a table", spoken(line)]),
    ...sources.flatMap(inSource),
  ];
}

function inReference({ title, titleTranslation, outlet, url, locator }: ReferenceView): Pair[] {
  return [title, titleTranslation, outlet, url, locator].map((text): Pair => ["source", text]);
}

/** Under a table a source is named by its outlet and its title. */
function inSource({ title, outlet }: ReferenceView): Pair[] {
  return [title, outlet].map((text): Pair => ["source", text]);
}

function notes(list: readonly NoteView[]): Pair[] {
  return list.map(({ children }): Pair => ["note", spoken(children)]);
}

/**
 * What a form does not say, each named by its article. Spaces do not count: a form breaks its lines where it likes. A figure may stand without
 * the commas between its thousands.
 */
export function missingFrom(formText: string, wanted: readonly Said[]): string[] {
  const haystack = bare(formText);
  const isThere = (part: string) =>
    haystack.includes(bare(part)) || (isFigure(part) && haystack.includes(withoutCommas(part)));
  return wanted
    .filter(({ text }) => !text.split(seam).every(isThere))
    .map(({ article, kind, text }) => `${article}: ${kind} “${text.replaceAll(seam, "")}”`);
}

function isFigure(text: string): boolean {
  return /^[\d,.]+$/.test(text);
}

function withoutCommas(text: string): string {
  return String(Number(text.replaceAll(",", "")));
}

function bare(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00AD\u200B\u2060\uFEFF]/gu, "");
}
