import { type HtmlElement, type HtmlNode, isElement, rawText } from "../../html-tree";
import { element, letters } from "../page-markup";
import { childNamed, elementsIn, type XmlElement } from "../xml";
import { readDrawing } from "./docx-drawings";
import { deepestHolder, type DocxReading, type RunReading } from "./docx-reading";

/** What stands around runs and says nothing of its own. */
const around = new Set(["ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo"]);

/** Reads what stands in a paragraph. */
export function readRuns(holder: XmlElement, given: RunReading): HtmlNode[] {
  return elementsIn(holder).flatMap((child): HtmlNode[] => {
    if (child.name === "r") return readRun(child, given);
    if (child.name === "hyperlink") return readLink(child, given);
    if (around.has(child.name)) return readRuns(child, given);
    if (child.name === "del" || child.name === "moveFrom") return [element("del", { cite: "#" }, [rawText(child)])];
    return child.name === "oMath" || child.name === "oMathPara" ? [element("math", {}, [rawText(child)])] : [];
  });
}

function readLink(link: XmlElement, given: RunReading): HtmlNode[] {
  const { parts, part } = given.reading;
  const target = parts.relationsOf(part).get(link.attrs["id"] ?? "");
  const children = readRuns(link, given);
  return target?.isOutside ? [element("a", { href: target.target }, children)] : children;
}

function readRun(run: XmlElement, given: RunReading): HtmlNode[] {
  const { styles, fields } = given.reading;
  const look = styles.letters(childNamed(run, "rPr"), given.style);
  const pieces = elementsIn(run).flatMap((child) => readPiece(child, given));
  const made = groupWords(pieces).flatMap((group) => (isLoose(group[0]) ? group : letters(group, look)));
  const href = fields.map(({ instruction, isShown }) => (isShown ? linkIn(instruction) : null)).findLast(Boolean);
  return href && made.length > 0 ? [element("a", { href }, made)] : made;
}

/** Pictures, frames and notes take no marks. */
function isLoose(node: HtmlNode | undefined): boolean {
  return node !== undefined && isElement(node) && /^(img|table|object|a|figure)$/.test(node.name);
}

function groupWords(pieces: readonly HtmlNode[]): HtmlNode[][] {
  const groups: HtmlNode[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && isLoose(last[0]) === isLoose(piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const signs: Readonly<Record<string, string>> = { tab: "\t", noBreakHyphen: "\u2011", cr: "", ptab: "\t" };

function readPiece(piece: XmlElement, given: RunReading): HtmlNode[] {
  const { name, attrs } = piece;
  const { fields } = given.reading;
  const isHidden = fields.some(({ isShown }) => !isShown);
  if (name === "fldChar" || name === "instrText") {
    readField(piece, given.reading);
    return [];
  }
  if (isHidden) return [];
  if (name === "t") return [rawText(piece)];
  if (name === "br") return /^(page|column)$/.test(attrs["type"] ?? "") ? [] : [element("br")];
  if (name === "cr") return [element("br")];
  if (name in signs) return [signs[name] ?? ""];
  if (name === "sym") return [symbol(attrs["char"] ?? "")];
  if (name === "ruby") return [readRuby(piece, given)];
  if (name === "footnoteReference" || name === "endnoteReference") return readNote(piece, given);
  if (name === "commentReference") return [element("a", { href: "#_msocom_1" })];
  if (/^(drawing|pict|object|AlternateContent)$/.test(name)) return readDrawing(piece, given);
  return [];
}

function readField(piece: XmlElement, { fields }: DocxReading): void {
  const kind = piece.attrs["fldCharType"];
  if (kind === "begin") fields.push({ instruction: "", isShown: false });
  else if (kind === "end") fields.pop();
  else if (kind === "separate") {
    const field = fields.at(-1);
    if (field) field.isShown = true;
  } else {
    const field = fields.at(-1);
    if (field) field.instruction = (field.instruction + rawText(piece)).slice(0, 4_000);
  }
}

function linkIn(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null;
}

/** Symbol fonts write signs at addresses of their own: of these only the common ones have a letter of everybody's. */
function symbol(char: string): string {
  const code = Number.parseInt(char, 16);
  const known: Readonly<Record<number, string>> = { 61623: "·", 61607: "■", 61656: "▶", 61692: "✓", 61664: "→" };
  if (!Number.isFinite(code)) return "";
  return known[code] ?? (code >= 0xe000 && code <= 0xf8ff ? "" : String.fromCodePoint(Math.min(code, 0x10ffff)));
}

function readRuby(ruby: XmlElement, given: RunReading): HtmlElement {
  const reading = childNamed(ruby, "rt");
  const words = reading ? rawText(reading) : "";
  const base = childNamed(ruby, "rubyBase");
  return element("ruby", {}, [...(base ? readRuns(base, given) : []), element("rt", {}, [words])]);
}

function readNote(piece: XmlElement, { reading, readBlocks }: RunReading): HtmlNode[] {
  const { notes, noteParts, depth } = reading;
  const part = piece.name === "footnoteReference" ? noteParts.footnote : noteParts.endnote;
  const text = part?.texts.get(piece.attrs["id"] ?? "");
  if (!part || !text || depth >= deepestHolder) return [];
  return [notes.call(() => readBlocks(text, { ...reading, part: part.path, fields: [], depth: depth + 1 }))];
}
