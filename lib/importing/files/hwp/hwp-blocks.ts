import { linkOfCommand } from "../hangul/hangul-runs";
import { element } from "../page-markup";
import type { XmlElement } from "../xml";
import { controlId, type HwpRecord, tags, textAt, u16, u32 } from "./hwp-records";
import { readHwpText } from "./hwp-text";

/** Reads the paragraphs among records into the elements that HWPX has for them. */
export function readHwpParagraphs(records: readonly HwpRecord[]): XmlElement[] {
  return records
    .filter(({ tag }) => tag === tags.paraHeader)
    .map((record) => element("p", { paraPrIDRef: String(u16(record.data, 8)) }, readHwpText(record, readControl)));
}

function subList(records: readonly HwpRecord[]): XmlElement {
  return element("subList", {}, readHwpParagraphs(records));
}

const notes: Readonly<Record<string, string>> = {
  "fn  ": "footNote",
  "en  ": "endNote",
  head: "header",
  foot: "footer",
};

function readControl(control: HwpRecord): XmlElement[] {
  const id = controlId(control.data);
  const name = notes[id];
  if (name) return [element("ctrl", {}, [element(name, {}, [subList(control.children)])])];
  if (id === "tbl ") return [readTable(control)];
  if (id === "gso ") return readDrawing(control);
  if (id === "eqed") return [readEquation(control)];
  if (id === "tdut") return [readRuby(control.data)];
  if (id === "atno") return [element("ctrl", {}, [autoNumber(control.data)])];
  if (id === "tcmt") return [element("ctrl", {}, [element("hiddenComment")])];
  return id.startsWith("%") ? [element("ctrl", {}, [readField(id, control.data)])] : [];
}

function readField(id: string, data: DataView): XmlElement {
  const kinds: Readonly<Record<string, string>> = { "%hlk": "HYPERLINK", "%%me": "MEMO" };
  const path = id === "%hlk" ? linkOfCommand(textAt(data, 9).text) : "";
  return element("fieldBegin", { id, type: kinds[id] ?? "" }, [element("stringParam", { name: "Path" }, [path])]);
}

const counted: readonly string[] = ["PAGE", "FOOTNOTE", "ENDNOTE", "PICTURE", "TABLE", "EQUATION"];

function autoNumber(data: DataView): XmlElement {
  return element("autoNum", { numType: counted[u32(data, 4) & 0xf] ?? "", num: String(u16(data, 8)) });
}

function readRuby(data: DataView): XmlElement {
  const main = textAt(data, 4);
  const above = textAt(data, main.end);
  return element("dutmal", {}, [element("mainText", {}, [main.text]), element("subText", {}, [above.text])]);
}

function readEquation(control: HwpRecord): XmlElement {
  const script = control.children.find(({ tag }) => tag === tags.equation);
  return element("equation", {}, [element("script", {}, [script ? textAt(script.data, 4).text : ""])]);
}

/** Lists under a control: each begins with its head, and its paragraphs follow it beside it. */
function listsIn(records: readonly HwpRecord[]): { head: DataView; paragraphs: HwpRecord[] }[] {
  const lists: { head: DataView; paragraphs: HwpRecord[] }[] = [];
  for (const record of records) {
    if (record.tag === tags.listHeader) lists.push({ head: record.data, paragraphs: [...record.children] });
    else if (record.tag === tags.paraHeader) lists.at(-1)?.paragraphs.push(record);
  }
  return lists;
}

/** A caption stands before the table itself, a cell after it. */
function readTable(control: HwpRecord): XmlElement {
  const at = control.children.findIndex(({ tag }) => tag === tags.table);
  const [caption] = listsIn(control.children.slice(0, Math.max(0, at)));
  const rows = new Map<number, XmlElement[]>();
  for (const { head, paragraphs } of listsIn(control.children.slice(at + 1))) {
    const cell = element("tc", {}, [
      subList(paragraphs),
      element("cellSpan", { colSpan: String(u16(head, 12)), rowSpan: String(u16(head, 14)) }),
    ]);
    const row = u16(head, 10);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  // A row into which only cells from above reach has no cells of its own, and still is one.
  const height = Math.min(2_000, Math.max(0, ...rows.keys()) + 1);
  const made = Array.from({ length: height }, (_, row) => element("tr", {}, rows.get(row) ?? []));
  return element("tbl", {}, [...(caption ? [element("caption", {}, [subList(caption.paragraphs)])] : []), ...made]);
}

/** A picture, or a drawn shape that may hold words or other shapes. */
function readDrawing(control: HwpRecord): XmlElement[] {
  const at = control.children.findIndex(({ tag }) => tag === tags.shapeComponent);
  const [said] = listsIn(control.children.slice(0, Math.max(0, at)));
  const caption = said ? [element("caption", {}, [subList(said.paragraphs)])] : [];
  const comment = element("shapeComment", {}, [textAt(control.data, 44).text]);
  return control.children
    .filter(({ tag }) => tag === tags.shapeComponent)
    .map((component) => readComponent(component, [...caption, comment]));
}

function readComponent(component: HwpRecord, said: readonly XmlElement[]): XmlElement {
  const picture = component.children.find(({ tag }) => tag === tags.picture);
  if (picture) {
    return element("pic", {}, [...said, element("img", { binaryItemIDRef: String(u16(picture.data, 71)) })]);
  }
  const words = listsIn(component.children).flatMap(({ paragraphs }) => paragraphs);
  const parts = component.children
    .filter(({ tag }) => tag === tags.shapeComponent)
    .map((one) => readComponent(one, []));
  return element("rect", {}, [element("drawText", {}, [subList(words)]), ...parts]);
}
