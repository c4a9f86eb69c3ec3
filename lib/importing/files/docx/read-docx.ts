import { rawText } from "../../html-tree";
import type { FilePage } from "../file-page";
import { element, NoteList } from "../page-markup";
import { childNamed, childrenNamed, type XmlElement } from "../xml";
import { readDocxBlocks } from "./docx-blocks";
import { DocxNumbering } from "./docx-numbering";
import { DocxParts } from "./docx-parts";
import type { DocxReading, NotePart } from "./docx-reading";
import { DocxStyles } from "./docx-styles";

/** Reads a Word document (.docx, ISO/IEC 29500 transitional or strict) into a page. Throws FileRefused. */
export function readDocx(bytes: Uint8Array): FilePage {
  const parts = new DocxParts(bytes);
  const notes = new NoteList();
  const reading: DocxReading = {
    parts,
    part: parts.main,
    styles: new DocxStyles(parts.related("styles")?.root),
    numbering: new DocxNumbering(parts.related("numbering")?.root),
    notes,
    noteParts: { footnote: notePart(parts, "footnotes"), endnote: notePart(parts, "endnotes") },
    fields: [],
    depth: 0,
  };
  const body = childNamed(parts.read(parts.main), "body");
  const blocks = body ? readDocxBlocks(body, reading) : [];
  const hasRunning = parts.runningTexts().some((name) => rawText(parts.read(name)).trim() !== "");
  const running = hasRunning ? [element("x-running")] : [];
  const root = element("#root", {}, [...running, ...blocks, notes.list()]);
  return { kind: "markup", root, picture: (name) => parts.bytes(name) };
}

function notePart(parts: DocxParts, kind: "footnotes" | "endnotes"): NotePart | null {
  const part = parts.related(kind);
  if (!part) return null;
  const single = kind.slice(0, -1);
  const texts = childrenNamed(part.root, single).filter(isText);
  return { path: part.path, texts: new Map(texts.map((text) => [text.attrs["id"] ?? "", text])) };
}

/** Not the line that parts notes from the page. */
function isText({ attrs }: XmlElement): boolean {
  return !/separator|continuation/i.test(attrs["type"] ?? "");
}
