import { expectAccepted } from "@/lib/kernel/result";
import { type Inline, inline, paragraphOf } from "./build-inline";
import { parseDocument } from "./document";
import type {
  BlockJson,
  BoxBlockJson,
  BoxJson,
  BulletListJson,
  ChartEmbedJson,
  DocumentJson,
  FigureJson,
  ListItemJson,
  ListJson,
  OrderedListJson,
  ParagraphJson,
  QuoteJson,
  ReferenceJson,
  SectionBreakJson,
  SideBySideJson,
  SubheadJson,
  TableEmbedJson,
  TableFigureJson,
} from "./json";

/*
 * Documents written by hand, for seeds and tests:
 *
 *   article(
 *     {
 *       title: ["홍치", hanja("紅旗"), ", 신에너지 차량으로 전환"],
 *       lead: "내연기관차의 개발과 생산을 멈추기로 함",
 *       eventDate: "2023-01-08",
 *       summary: "홍치는 …",
 *       references: [reference(sourceId)],
 *     },
 *     bullets("첫째 항목", item("둘째 항목", note("그 주석"), bullets("그 아래 항목"))),
 *     subhead("소제목"),
 *     table({ caption: "판매량", unit: "만 대", head: ["연도", "대수"], rows: [["2021", "30"], ["2022", "31"]] }),
 *     box("참고 제목", p("상자 안의 문단")),
 *   )
 *
 * The words inside a paragraph (`strong`, `gloss`, `note`, `cite` …) are in build-inline.ts, tables in build-table.ts.
 */

export type ArticleParts = {
  readonly title: Inline;
  readonly lead?: Inline;
  /** The day of the event, 2023-01-07. */
  readonly eventDate?: string;
  readonly summary?: Inline;
  readonly references?: readonly ReferenceJson[];
};

/** A whole document. Throws when it is not one that `parseDocument` accepts. Without blocks it has one empty paragraph. */
export function article(parts: ArticleParts, ...blocks: readonly BlockJson[]): DocumentJson {
  const { title, lead = [], eventDate = null, summary = [], references = [] } = parts;
  const content = [
    { type: "title", content: inline(title) },
    { type: "lead", attrs: { eventDate }, content: inline(lead) },
    { type: "summary", content: inline(summary) },
    ...(blocks.length > 0 ? blocks : [p()]),
    { type: "references", content: references },
  ];
  return expectAccepted(parseDocument({ type: "doc", content })).document;
}

export function reference(sourceId: string, locator = ""): ReferenceJson {
  return { type: "reference", attrs: { sourceId, locator } };
}

export function p(...words: readonly Inline[]): ParagraphJson {
  return paragraphOf(words);
}

/** A numbered subhead; the number is derived. */
export function subhead(...words: readonly Inline[]): SubheadJson {
  return { type: "subhead", attrs: { numbered: true }, content: inline(words) };
}

export function plainSubhead(...words: readonly Inline[]): SubheadJson {
  return {
    type: "subhead",
    attrs: { numbered: false },
    content: inline(words),
  };
}

/** An item of a list: its words, or what `item` made. */
export type Item = Inline | ListItemJson;

/** An item that holds more than words: words that stand together make a paragraph, `p` and lists stand on their own. */
export function item(...parts: readonly (Inline | ParagraphJson | ListJson)[]): ListItemJson {
  const content: (ParagraphJson | ListJson)[] = [];
  let words: Inline[] = [];
  const endParagraph = () => {
    if (words.length > 0) content.push(paragraphOf(words));
    words = [];
  };
  for (const part of parts) {
    if (isBlock(part)) {
      endParagraph();
      content.push(part);
    } else words.push(part);
  }
  endParagraph();
  return {
    type: "listItem",
    content: content[0]?.type === "paragraph" ? content : [p(), ...content],
  };
}

/** A list with the house style's bullets for its level. */
export function bullets(...items: readonly Item[]): BulletListJson {
  return bulletList(null, ...items);
}

/** A list with bullets of one shape. */
export function bulletList(marker: BulletListJson["attrs"]["marker"], ...items: readonly Item[]): BulletListJson {
  return { type: "bulletList", attrs: { marker }, content: items.map(itemOf) };
}

export function numbers(...items: readonly Item[]): OrderedListJson {
  return numbersFrom(1, ...items);
}

export function numbersFrom(start: number, ...items: readonly Item[]): OrderedListJson {
  return { type: "orderedList", attrs: { start }, content: items.map(itemOf) };
}

/** A box of reference (※참고). */
export function box(title: Inline, ...blocks: readonly BoxBlockJson[]): BoxJson {
  return boxOf("reference", title, blocks);
}

export function plainBox(title: Inline, ...blocks: readonly BoxBlockJson[]): BoxJson {
  return boxOf("plain", title, blocks);
}

/** A quotation; each argument is a paragraph. */
export function quote(...paragraphs: readonly (Inline | ParagraphJson)[]): QuoteJson {
  return {
    type: "quote",
    content: paragraphs.map((part) => (isBlock(part) ? part : paragraphOf([part]))),
  };
}

export function sectionBreak(): SectionBreakJson {
  return { type: "sectionBreak" };
}

export function tableEmbed(tableId: string, revisionId: string): TableEmbedJson {
  return { type: "tableEmbed", attrs: { tableId, revisionId } };
}

/** A picture with its words; what is not given is left at its default. */
export function figure(
  given: Pick<FigureJson["attrs"], "mediaId" | "hash"> & Partial<FigureJson["attrs"]>,
  ...caption: readonly Inline[]
): FigureJson {
  const words = { alt: "", credit: "", licence: "" };
  return {
    type: "figure",
    attrs: { ...words, decorative: false, width: "text", ...given },
    content: inline(caption),
  };
}

export function chartEmbed(chartId: string, revisionId: string): ChartEmbedJson {
  return { type: "chartEmbed", attrs: { chartId, revisionId } };
}

type Side = TableFigureJson | TableEmbedJson;
export function sideBySide(left: Side, right: Side): SideBySideJson {
  return { type: "sideBySide", content: [left, right] };
}

function boxOf(kind: BoxJson["attrs"]["kind"], title: Inline, blocks: readonly BoxBlockJson[]): BoxJson {
  return {
    type: "box",
    attrs: { kind },
    content: [{ type: "boxTitle", content: inline(title) }, ...blocks],
  };
}

function itemOf(part: Item): ListItemJson {
  return isItem(part) ? part : item(part);
}

function isItem(part: Item): part is ListItemJson {
  return typeof part === "object" && "type" in part && part.type === "listItem";
}

const blockTypes = ["paragraph", "bulletList", "orderedList"];
function isBlock<Block extends ParagraphJson | ListJson>(part: Inline | Block): part is Block {
  return typeof part === "object" && "type" in part && blockTypes.includes(part.type);
}
