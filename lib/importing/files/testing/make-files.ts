import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const more =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A red square of 32 pixels, as a bitmap without packing: 24 bits a pixel, its rows from below. */
export function bitmap(side = 32): Uint8Array {
  const stride = Math.ceil((side * 24) / 32) * 4;
  const bytes = new Uint8Array(54 + stride * side);
  const view = new DataView(bytes.buffer);
  bytes.set(strToU8("BM"));
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) bytes[54 + row * stride + column * 3 + 2] = 255;
  }
  return bytes;
}

type Relation = readonly [id: string, kind: string, target: string, mode?: "External"];

/** A Word document with this body (WordprocessingML) and what goes with it: only what a reader asks for is there. */
export function docxOf(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const related: readonly Relation[] = [
    ["rS", "styles", "styles.xml"],
    ["rN", "numbering", "numbering.xml"],
    ["rF", "footnotes", "footnotes.xml"],
    ["rP", "image", "media/image1.bmp"],
    ["rL", "hyperlink", "https://www.example.org/port", "External"],
  ];
  const relations = related.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  const files: Record<string, Uint8Array> = {
    "word/document.xml": strToU8(`<w:document ${w} ${more}><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${relations.join("")}</Relationships>`),
  };
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === "string" ? strToU8(part.replace("<w:", `<w:`).replace(">", ` ${w}>`)) : part;
  }
  return zipSync(files);
}

/** A Hangul document in its open format with this section, these shapes of paragraphs and these parts. */
export function hwpxOf(section: string, refList = "", parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const items = Object.keys(parts).map((name, index) => `<opf:item id="image${index + 1}" href="${name}"/>`);
  return zipSync({
    "Contents/content.hpf": strToU8(
      `<opf:package><opf:manifest><opf:item id="header" href="Contents/header.xml"/>${items.join("")}<opf:item id="section0" href="Contents/section0.xml"/></opf:manifest><opf:spine><opf:itemref idref="section0"/></opf:spine></opf:package>`,
    ),
    "Contents/header.xml": strToU8(`<hh:head><hh:refList>${refList}</hh:refList></hh:head>`),
    "Contents/section0.xml": strToU8(`<hs:sec>${section}</hs:sec>`),
    ...parts,
  });
}
