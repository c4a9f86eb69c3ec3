import { elementsOf, findElement, type HtmlElement, type HtmlNode, rawText } from "../../html-tree";
import { partAttribute } from "../file-page";
import { element, frame } from "../page-markup";
import { childNamed, type XmlElement } from "../xml";
import { deepestHolder, type RunReading } from "./docx-reading";

/** What is drawn in a run: a picture, a frame with words, a chart or something embedded. */
export function readDrawing(piece: XmlElement, given: RunReading): HtmlNode[] {
  if (piece.name === "AlternateContent") {
    const choice = childNamed(piece, "Choice");
    const read = choice ? readDrawing(choice, given) : [];
    const fallback = childNamed(piece, "Fallback");
    return read.length > 0 || !fallback ? read : readDrawing(fallback, given);
  }
  if (piece.name === "object") return [element("object")];
  const frames = outermost(piece, "txbxContent");
  if (frames.length > 0) return frames.flatMap((one) => readFrame(one, given));
  const pictures = [...elementsOf(piece)].filter(({ name }) => name === "blip" || name === "imagedata");
  if (pictures.length > 0) return pictures.map((one) => picture(one, piece, given));
  return findElement(piece, "graphicData") ? [element("object")] : [];
}

function outermost(holder: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [holder];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.unshift(next);
    else if (next.name !== "Fallback")
      for (const child of next.children) if (typeof child !== "string") waiting.push(child);
  }
  return found;
}

function readFrame(holder: XmlElement, { reading, readBlocks }: RunReading): HtmlElement[] {
  if (reading.depth >= deepestHolder || (rawText(holder).trim() === "" && !findElement(holder, "blip"))) return [];
  return [frame(readBlocks(holder, { ...reading, fields: [], depth: reading.depth + 1 }))];
}

function picture(source: XmlElement, drawing: XmlElement, { reading }: RunReading): HtmlElement {
  const { embed, link, id } = source.attrs;
  const target = reading.parts.relationsOf(reading.part).get(embed ?? id ?? link ?? "");
  const said = findElement(drawing, "docPr")?.attrs ?? {};
  const alt = said["descr"] ?? findElement(drawing, "shape")?.attrs["alt"] ?? "";
  if (!target) return element("img", { alt });
  return element("img", target.isOutside ? { src: target.target, alt } : { [partAttribute]: target.target, alt });
}
