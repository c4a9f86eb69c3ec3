import { findElement } from "../../html-tree";
import { FileRefused } from "../file-problem";
import type { FilePage } from "../file-page";
import { readHangul } from "../hangul/read-hangul";
import { type Parts, partText, unpack } from "../zip-parts";
import { childNamed, childrenNamed, readXml, type XmlElement } from "../xml";
import { hwpxStyles } from "./hwpx-styles";

/** Reads a Hangul document in its open format (.hwpx, KS X 6101). Throws FileRefused. */
export function readHwpx(bytes: Uint8Array): FilePage {
  const parts = unpack(bytes, (name) => /^(Contents\/|BinData\/|META-INF\/)/i.test(name));
  const manifest = parts.has("META-INF/manifest.xml") ? partText(parts, "META-INF/manifest.xml") : "";
  if (/encryption-data/i.test(manifest)) throw new FileRefused("locked");
  const book = readXml(partText(parts, "Contents/content.hpf"));
  const items = new Map(
    childrenNamed(childNamed(book, "manifest"), "item").map(({ attrs }) => [attrs["id"] ?? "", attrs["href"] ?? ""]),
  );
  const sections = sectionNames(book, items, parts).map((name) => readXml(partText(parts, name)));
  if (sections.length === 0) throw new FileRefused("damaged");
  const header = readXml(partText(parts, items.get("header") ?? "Contents/header.xml"));
  return readHangul({
    sections,
    styles: hwpxStyles(header, outlineOf(sections)),
    pictureName: (id) => items.get(id),
    picture: (name) => parts.get(name),
  });
}

function sectionNames(book: XmlElement, items: ReadonlyMap<string, string>, parts: Parts): string[] {
  const spine = childrenNamed(childNamed(book, "spine"), "itemref").map(
    ({ attrs }) => items.get(attrs["idref"] ?? "") ?? "",
  );
  const named = spine.filter((name) => /section\d+\.xml$/i.test(name) && parts.has(name));
  const found = [...parts.keys()].filter((name) => /^Contents\/section\d+\.xml$/i.test(name));
  return named.length > 0 ? named : found.sort((a, b) => numberIn(a) - numberIn(b));
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
}

/** The numbering of the outline, which a section names. */
function outlineOf([first]: readonly XmlElement[]): string {
  return (first && findElement(first, "secPr")?.attrs["outlineShapeIDRef"]) ?? "1";
}
