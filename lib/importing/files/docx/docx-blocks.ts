import { type HtmlElement, rawText } from "../../html-tree";
import { element, paragraph } from "../page-markup";
import { childNamed, elementsIn, numberOf, settingOf, type XmlElement } from "../xml";
import type { DocxReading } from "./docx-reading";
import { readRuns } from "./docx-runs";
import { readDocxTable } from "./docx-tables";

/** Parts around blocks that say nothing of their own. */
const around = new Set(["sdtContent", "sdt", "ins", "moveTo", "customXml", "smartTag"]);

/** Reads what stands in a body, a cell, a note or a frame. */
export function readDocxBlocks(holder: XmlElement, reading: DocxReading): HtmlElement[] {
  return elementsIn(holder).flatMap((child): HtmlElement[] => {
    if (child.name === "p") return [readParagraph(child, reading)];
    if (child.name === "tbl") return [readDocxTable(child, reading, readDocxBlocks)];
    if (around.has(child.name)) return readDocxBlocks(child, reading);
    if (child.name === "del" || child.name === "moveFrom") return [element("del", { cite: "#" }, [rawText(child)])];
    if (child.name === "altChunk") return [element("object")];
    return child.name === "oMathPara" ? [element("p", {}, [element("math", {}, [rawText(child)])])] : [];
  });
}

function readParagraph(source: XmlElement, reading: DocxReading): HtmlElement {
  const settings = childNamed(source, "pPr");
  const { styles, numbering } = reading;
  const style = settingOf(settings, "pStyle");
  const names = styles.names(style);
  const heading = headingLevel(names, styles.ofParagraph(settings, "outlineLvl")?.element.attrs["val"]);
  const list = numbering.next(settings, styles);
  const children = readRuns(source, { reading, style: heading ? undefined : style, readBlocks: readDocxBlocks });
  if (heading) {
    const number = list && list.number !== null ? [`${list.number}) `] : [];
    return element(`h${heading}`, {}, [...number, ...children]);
  }
  const align = alignOf(styles.ofParagraph(settings, "jc")?.element.attrs["val"]);
  const made = paragraph(children, { list, indent: indentOf(styles.ofParagraph(settings, "ind")?.element), align });
  return names.some((name) => /^(intense )?quote$/.test(name)) ? element("blockquote", {}, [made]) : made;
}

/** 1 to 6; null: no heading. */
function headingLevel(names: readonly string[], outline: string | undefined): number | null {
  if (names[0] === "title") return 1;
  const named = names.map((name) => /^heading (\d)$/.exec(name)?.[1]).find(Boolean);
  if (named) return Math.min(6, Number(named));
  const level = numberOf(outline, 9);
  return level < 9 ? Math.min(6, level + 1) : null;
}

function alignOf(said: string | undefined): string {
  if (said === "center") return "center";
  return said === "right" || said === "end" ? "right" : "";
}

/** How far in a paragraph's first line stands, in points. */
function indentOf(said: XmlElement | undefined): number {
  const { attrs } = said ?? { attrs: {} as Readonly<Record<string, string>> };
  const left = pointsOf(attrs["left"] ?? attrs["start"]);
  return left + pointsOf(attrs["firstLine"]) - pointsOf(attrs["hanging"]);
}

/** Twentieths of a point, or points when it says so (the strict form). */
function pointsOf(length: string | undefined): number {
  return numberOf(length) / (length?.endsWith("pt") ? 1 : 20);
}
