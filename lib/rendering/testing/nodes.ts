import type { FrozenSource } from "@/lib/document/frozen-source";
import type { FrozenArticle } from "../article-view";
import type { MarkJson, NodeJson } from "../node-json";

/** Short words for documents in tests of rendering. */
export const t = (text: string, ...marks: (string | MarkJson)[]): NodeJson => ({
  type: "text",
  text,
  marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)),
});
export const node = (type: string, attrs: Record<string, unknown>, ...content: NodeJson[]): NodeJson => ({
  type,
  attrs,
  content,
});
export const p = (...content: (NodeJson | string)[]): NodeJson => node("paragraph", {}, ...content.map(inline));
export const li = (...content: (NodeJson | string)[]): NodeJson =>
  node("listItem", {}, ...content.map((child) => (typeof child === "string" ? p(child) : child)));
export const ul = (...items: NodeJson[]): NodeJson => node("bulletList", {}, ...items);
export const note = (text: string, kind = "asterisk"): NodeJson => node("note", { kind }, t(text));
export const cite = (sourceId: string, locator = ""): NodeJson => ({
  type: "citation",
  attrs: { sourceId, locator },
});
export const subhead = (text: string, numbered = true): NodeJson => node("subhead", { numbered }, t(text));
export const th = (text: string, attrs: Record<string, unknown> = {}): NodeJson => node("tableHeader", attrs, p(text));
export const td = (content: string | NodeJson, attrs: Record<string, unknown> = {}): NodeJson =>
  node("tableCell", attrs, typeof content === "string" ? p(content) : content);
export const tr = (...cells: NodeJson[]): NodeJson => node("tableRow", {}, ...cells);
export const figure = (caption: NodeJson | string, rows: NodeJson[], notes: NodeJson[] = []): NodeJson =>
  node(
    "tableFigure",
    {},
    typeof caption === "string" ? node("tableCaption", {}, t(caption)) : caption,
    node("table", {}, ...rows),
    node("tableNotes", {}, ...notes),
  );

type Parts = {
  title?: NodeJson[];
  lead?: NodeJson;
  summary?: NodeJson[];
  references?: NodeJson[];
};

export function article(blocks: NodeJson[], parts: Parts & Partial<FrozenArticle> = {}): FrozenArticle {
  const { title = [t("제목")], lead = node("lead", {}), summary = [], references = [], ...rest } = parts;
  const document = node(
    "doc",
    {},
    node("title", {}, ...title),
    lead,
    node("summary", {}, ...summary),
    ...blocks,
    node("references", {}, ...references),
  );
  return {
    kind: "article",
    language: "ko",
    byline: "",
    sources: {},
    tables: {},
    document,
    ...rest,
  };
}

export const source = (title: string, url: string | null = "https://www.example.org/a"): FrozenSource => ({
  title,
  titleTranslation: "",
  outlet: "예시일보",
  language: "zh-Hans",
  url,
  publishedOn: null,
  accessedOn: null,
  archiveUrl: null,
});

function inline(child: NodeJson | string): NodeJson {
  return typeof child === "string" ? t(child) : child;
}
