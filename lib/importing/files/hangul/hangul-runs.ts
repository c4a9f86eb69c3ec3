import { elementsOf, findElement, type HtmlElement, type HtmlNode, isElement, rawText } from "../../html-tree";
import { partAttribute } from "../file-page";
import { element, frame, type Letters, letters } from "../page-markup";
import { childNamed, elementsIn, type XmlElement } from "../xml";
import { type BlockReaders, deepestHolder, type HangulReading } from "./hangul-reading";

/** Reads a run: words with one look, and what stands among them. */
export function readHangulRun(run: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  const look = reading.source.styles.letters.get(run.attrs["charPrIDRef"] ?? "") ?? {};
  return elementsIn(run).flatMap((child) =>
    child.name === "t" ? readWords(child, look, reading) : readObject(child, reading, blocks),
  );
}

function readWords(words: XmlElement, look: Letters, { fields }: HangulReading): HtmlNode[] {
  const href = fields.findLast((field) => field.href)?.href;
  // A link shows itself as one: Hangul draws it blue and underlined.
  const own = href ? { ...look, underline: false, coloured: false } : look;
  const made = letters(piecesOf(words), own);
  return href && made.length > 0 ? [element("a", { href }, made)] : [...made];
}

const signs: Readonly<Record<string, string>> = { tab: "\t", nbSpace: "\u00a0", fwSpace: "\u3000", hyphen: "-" };

/** What stands in words beside letters, and what begins or ends there. */
function piecesOf(words: XmlElement): HtmlNode[] {
  const on = { markpen: false, delete: false };
  return words.children.flatMap((child): HtmlNode[] => {
    if (!isElement(child)) return [withPen(child, on)];
    const [, what, turn] = /^(markpen|delete)(Begin|End)$/.exec(child.name) ?? [];
    if (what) on[what as keyof typeof on] = turn === "Begin";
    if (child.name === "lineBreak") return [element("br")];
    return signs[child.name] ? [signs[child.name] ?? ""] : [];
  });
}

function withPen(words: string, on: { readonly markpen: boolean; readonly delete: boolean }): HtmlNode {
  if (on.delete) return element("del", { cite: "#" }, [words]);
  return on.markpen ? element("mark", {}, [words]) : words;
}

const shapes = new Set(["rect", "ellipse", "polygon", "curve", "arc", "container", "connectLine", "line", "textart"]);

function readObject(object: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  const { name } = object;
  if (name === "ctrl" || name === "switch" || name === "case" || name === "default")
    return readControls(object, reading, blocks);
  if (name === "tbl")
    return reading.depth < deepestHolder ? [blocks.table(object, { ...reading, depth: reading.depth + 1 })] : [];
  if (name === "pic") return [readPicture(object, reading, blocks)];
  if (name === "equation") return [element("math", {}, [rawText(childNamed(object, "script") ?? object)])];
  if (name === "dutmal") return [readRuby(object)];
  if (name === "compose") return [object.attrs["composeText"] ?? ""];
  if (shapes.has(name)) return readShape(object, reading, blocks);
  return /^(ole|chart|video)$/.test(name) ? [element("object")] : [];
}

function readControls(holder: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  // Of alternatives, the first that says anything.
  if (holder.name === "switch") {
    const read = elementsIn(holder).map((one) => readControls(one, reading, blocks));
    return read.find((nodes) => nodes.length > 0) ?? [];
  }
  return elementsIn(holder).flatMap((control) => readControl(control, reading, blocks));
}

function readControl(control: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  const { name, attrs } = control;
  if (name === "footNote" || name === "endNote") return readNote(control, reading, blocks);
  if (name === "fieldBegin") {
    reading.fields.push({ id: attrs["id"] ?? "", href: hrefOf(control) });
    return attrs["type"] === "MEMO" ? [element("a", { href: "#_msocom_1" })] : [];
  }
  if (name === "fieldEnd") {
    const at = reading.fields.findLastIndex(({ id }) => id === (attrs["beginIDRef"] ?? ""));
    if (at >= 0) reading.fields.splice(at, 1);
    return [];
  }
  if (name === "hiddenComment") return [element("a", { href: "#_msocom_1" })];
  if (name === "autoNum") return /^(TABLE|PICTURE|EQUATION)$/.test(attrs["numType"] ?? "") ? [attrs["num"] ?? ""] : [];
  return /^(header|footer|secPr|colPr|pageNum|bookmark)$/.test(name) ? [] : readObject(control, reading, blocks);
}

function hrefOf(field: XmlElement): string | null {
  if (field.attrs["type"] !== "HYPERLINK") return null;
  const said = (name: string) => {
    const found = [...elementsOf(field)].find((one) => one.name === "stringParam" && one.attrs["name"] === name);
    return found ? rawText(found).trim() : "";
  };
  return withoutSubject(said("Path")) || linkOfCommand(said("Command")) || null;
}

/** A letter's address, without the subject that was written for it. */
function withoutSubject(address: string): string {
  return /^mailto:/i.test(address) ? address.replace(/[?].*$/s, "") : address;
}

/** `http\://example.org;1;0;0;`: what stands before the first semicolon without a backslash. */
export function linkOfCommand(command: string): string {
  const address = /^(?:\\.|[^\\;])*/.exec(command)?.[0] ?? "";
  const plain = address.replace(/\\(.)/g, "$1");
  return withoutSubject(plain);
}

function readNote(note: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  const held = childNamed(note, "subList");
  if (!held || reading.depth >= deepestHolder) return [];
  return [reading.notes.call(() => blocks.read(held, { ...reading, fields: [], depth: reading.depth + 1 }))];
}

function readRuby(ruby: XmlElement): HtmlElement {
  const main = rawText(childNamed(ruby, "mainText") ?? ruby);
  return element("ruby", {}, [main, element("rt", {}, [rawText(childNamed(ruby, "subText") ?? element("rt"))])]);
}

/** Hangul writes how large the file was into the words that describe a picture: nobody reads that aloud. */
const ownWords = /^(그림입니다|묶음 개체입니다|사각형입니다)[\s\S]*$/;

function readPicture(picture: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlElement {
  const id = findElement(picture, "img")?.attrs["binaryItemIDRef"] ?? "";
  const name = reading.source.pictureName(id);
  const said = childNamed(picture, "shapeComment");
  const alt = said ? rawText(said).trim().replace(ownWords, "") : "";
  const image = element("img", name ? { [partAttribute]: name, alt } : { alt });
  const caption = childNamed(childNamed(picture, "caption"), "subList");
  if (!caption) return image;
  return element("figure", {}, [image, element("figcaption", {}, blocks.read(caption, reading))]);
}

/** A drawn shape is a frame when it holds words; what holds none is a drawing, which cannot come in. */
function readShape(shape: XmlElement, reading: HangulReading, blocks: BlockReaders): HtmlNode[] {
  if (reading.depth >= deepestHolder) return [];
  const within = { ...reading, depth: reading.depth + 1 };
  const held = childNamed(childNamed(shape, "drawText"), "subList");
  const own = held && rawText(held).trim() !== "" ? [frame(blocks.read(held, within))] : [];
  const parts = elementsIn(shape).filter(({ name }) => name === "pic" || name === "tbl" || shapes.has(name));
  return [...own, ...parts.flatMap((part) => readObject(part, within, blocks))];
}
