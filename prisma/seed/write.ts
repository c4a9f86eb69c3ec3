/*
 * How the sample's texts are written down: blocks by small functions, running text in a light markup.
 *   **strong**   [[紅旗|zh-Hant]] a gloss   <<机器人+|zh-Hans>> a run in another language
 *   {*text} an asterisk note   {^text} a footnote   {@key} a citation of a source of the sample
 * The result is document JSON; the seed has it parsed like any other document before it is used.
 */

type Json = { readonly type: string; readonly [key: string]: unknown };
type Mark = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
};

/** Turns the sample's keys into the ids of records that the seed has made. */
export type Ids = {
  source(key: string): string;
  table(key: string): { readonly tableId: string; readonly revisionId: string };
  chart(key: string): { readonly chartId: string; readonly revisionId: string };
  picture(key: string): { readonly mediaId: string; readonly hash: string };
};

const pattern = /\*\*(.+?)\*\*|\[\[(.+?)\|([A-Za-z-]+)\]\]|<<(.+?)\|([A-Za-z-]+)>>|\{([*^])(.+?)\}|\{@([A-Za-z]+)\}/gu;

/** Reads running text in the sample's markup. */
export function inline(ids: Ids, text: string, marks: readonly Mark[] = []): Json[] {
  const found: Json[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    found.push(...plain(text.slice(end, match.index), marks), ...marked(ids, match, marks));
    end = match.index + match[0].length;
  }
  return [...found, ...plain(text.slice(end), marks)];
}

function plain(text: string, marks: readonly Mark[]): Json[] {
  return text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }];
}

function marked(ids: Ids, match: RegExpMatchArray, marks: readonly Mark[]): Json[] {
  const [, strong, gloss, glossLang, run, runLang, noteSign, noteText, source] = match;
  if (strong !== undefined) return inline(ids, strong, [...marks, { type: "strong" }]);
  if (gloss !== undefined) return plain(gloss, [...marks, { type: "gloss", attrs: { lang: glossLang } }]);
  if (run !== undefined) return plain(run, [...marks, { type: "lang", attrs: { lang: runLang } }]);
  if (source !== undefined)
    return [
      {
        type: "citation",
        attrs: { sourceId: ids.source(source), locator: "" },
      },
    ];
  const kind = noteSign === "*" ? "asterisk" : "footnote";
  return [{ type: "note", attrs: { kind }, content: inline(ids, noteText ?? "") }];
}

/** A block or cell that still needs the ids of the records it points to. */
export type Written = (ids: Ids) => Json;

export const p =
  (text: string): Written =>
  (ids) => ({ type: "paragraph", content: inline(ids, text) });

export const subhead =
  (text: string): Written =>
  (ids) => ({
    type: "subhead",
    attrs: { numbered: true },
    content: inline(ids, text),
  });

export type Items = readonly (string | Items)[];

/** A list: a string is an item, an array the list under the item before it. */
export function ul(items: Items, marker: string | null = null): Written {
  return (ids) => ({
    type: "bulletList",
    attrs: { marker },
    content: listItems(ids, items),
  });
}

export const arrows = (items: Items): Written => ul(items, "arrow");
export const checks = (items: Items): Written => ul(items, "check");

function listItems(ids: Ids, items: Items): Json[] {
  const made: { type: "listItem"; content: Json[] }[] = [];
  for (const item of items) {
    if (typeof item === "string") made.push({ type: "listItem", content: [p(item)(ids)] });
    else made.at(-1)?.content.push(ul(item)(ids));
  }
  return made;
}

export function box(title: string, ...blocks: readonly Written[]): Written {
  return (ids) => ({
    type: "box",
    attrs: { kind: "reference" },
    content: [{ type: "boxTitle", content: inline(ids, title) }, ...blocks.map((block) => block(ids))],
  });
}

/** A cell: running text, a list of bullets, or either with spans. */
export type Cell =
  | string
  | readonly string[]
  | {
      readonly is: string | readonly string[];
      readonly rows?: number;
      readonly columns?: number;
    };

type Figure = {
  readonly caption: string;
  readonly unit?: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
  /** The first cell of a row is a head cell. */
  readonly headColumn?: boolean;
};

export function table(figure: Figure): Written {
  return (ids) => ({
    type: "tableFigure",
    content: [
      {
        type: "tableCaption",
        attrs: { unit: figure.unit ?? "" },
        content: inline(ids, figure.caption),
      },
      {
        type: "table",
        content: [
          row(ids, figure.head, "all"),
          ...figure.rows.map((cells) => row(ids, cells, figure.headColumn ? "first" : "none")),
        ],
      },
      {
        type: "tableNotes",
        content: (figure.notes ?? []).map((note) => p(note)(ids)),
      },
    ],
  });
}

function row(ids: Ids, cells: readonly Cell[], heads: "all" | "first" | "none"): Json {
  const content = cells.map((cell, index) => {
    const { is, rows, columns } = typeof cell === "object" && "is" in cell ? cell : { is: cell, rows: 1, columns: 1 };
    const head = heads === "all" || (heads === "first" && index === 0 && cells.length > 1);
    return {
      type: head ? "tableHeader" : "tableCell",
      attrs: {
        colspan: columns ?? 1,
        rowspan: rows ?? 1,
        colwidth: null,
        align: null,
      },
      content: [typeof is === "string" ? p(is)(ids) : ul(is, "disc")(ids)],
    };
  });
  return { type: "tableRow", content };
}

export const record =
  (key: string): Written =>
  (ids) => ({ type: "tableEmbed", attrs: ids.table(key) });

export const chart =
  (key: string): Written =>
  (ids) => ({ type: "chartEmbed", attrs: ids.chart(key) });

type PictureWords = {
  readonly altText: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
};

/** A picture of the sample's library with the words that the library has for it. */
export const picture =
  (
    key: string,
    { altText, caption, credit, licence }: PictureWords,
    width: "small" | "text" | "wide" = "text",
  ): Written =>
  (ids) => ({
    type: "figure",
    attrs: { ...ids.picture(key), alt: altText, credit, licence, width },
    content: inline(ids, caption),
  });

export const sideBySide =
  (left: Written, right: Written): Written =>
  (ids) => ({ type: "sideBySide", content: [left(ids), right(ids)] });

export const quote =
  (text: string): Written =>
  (ids) => ({ type: "quote", content: [p(text)(ids)] });

/** One article of the sample, as it is written down. */
export type SampleArticle = {
  readonly slug: string;
  readonly kind: "feature" | "article" | "brief";
  readonly byline: string;
  readonly title: string;
  readonly lead: string;
  readonly eventDate: string | null;
  /** Empty: no line in the summary. */
  readonly summary: string;
  readonly body: readonly Written[];
  /** Keys of sources that no place in the text cites. */
  readonly references: readonly string[];
};

/** The article's document, as untrusted as any other JSON until it has been parsed. */
export function documentOf(ids: Ids, article: SampleArticle): Json {
  const references = article.references.map((key) => ({
    type: "reference",
    attrs: { sourceId: ids.source(key), locator: "" },
  }));
  return {
    type: "doc",
    content: [
      { type: "title", content: inline(ids, article.title) },
      {
        type: "lead",
        attrs: { eventDate: article.eventDate },
        content: inline(ids, article.lead),
      },
      { type: "summary", content: inline(ids, article.summary) },
      ...article.body.map((block) => block(ids)),
      { type: "references", content: references },
    ],
  };
}
