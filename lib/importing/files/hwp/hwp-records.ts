import { Inflate } from "fflate";
import { FileRefused } from "../file-problem";
import { mostElements, mostPartBytes } from "../limits";

/** A record of a Hangul 5.0 file and those under it. */
export type HwpRecord = { readonly tag: number; readonly data: DataView; readonly children: HwpRecord[] };

/** The kinds of records that are read here (Hangul document file format 5.0, tables 13 and 57). */
export const tags = {
  binData: 18,
  charShape: 21,
  numbering: 23,
  paraShape: 25,
  paraHeader: 66,
  paraText: 67,
  paraCharShape: 68,
  ctrlHeader: 71,
  listHeader: 72,
  shapeComponent: 76,
  table: 77,
  picture: 85,
  equation: 88,
} as const;

const deepest = 60;

/** Reads a stream of records into the tree that their levels make. Throws FileRefused. */
export function readRecords(bytes: Uint8Array): HwpRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const roots: HwpRecord[] = [];
  const open: HwpRecord[] = [];
  let count = 0;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const head = view.getUint32(at, true);
    const level = Math.min((head >>> 10) & 0x3ff, deepest, open.length);
    let size = head >>> 20;
    at += 4;
    if (size === 0xfff && at + 4 <= bytes.length) {
      size = view.getUint32(at, true);
      at += 4;
    }
    // What a record has less than it says is missing at the file's end: what is there is read.
    const length = Math.min(size, bytes.length - at);
    const record = { tag: head & 0x3ff, data: new DataView(bytes.buffer, bytes.byteOffset + at, length), children: [] };
    at += length;
    count += 1;
    if (count > mostElements) throw new FileRefused("bomb");
    open.length = level;
    (open.at(-1)?.children ?? roots).push(record);
    open.push(record);
  }
  return roots;
}

/** Unpacks a stream (deflate without a head), and stops where no text is longer. Throws FileRefused (bomb, damaged). */
export function inflateBounded(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length > mostPartBytes) throw new FileRefused("bomb");
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      inflate.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("damaged");
  }
  const made = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** A number of a record; 0 where the record is shorter than that. */
export function u8(data: DataView, at: number): number {
  return at < data.byteLength ? data.getUint8(at) : 0;
}
export function u16(data: DataView, at: number): number {
  return at + 2 <= data.byteLength ? data.getUint16(at, true) : 0;
}
export function u32(data: DataView, at: number): number {
  return at + 4 <= data.byteLength ? data.getUint32(at, true) : 0;
}

/** A text with its length (in UTF-16 units) before it, and where it ends. */
export function textAt(data: DataView, at: number): { text: string; end: number } {
  const length = Math.min(u16(data, at), Math.max(0, Math.floor((data.byteLength - at - 2) / 2)));
  const bytes = new Uint8Array(data.buffer, data.byteOffset + Math.min(at + 2, data.byteLength), length * 2);
  return { text: new TextDecoder("utf-16le").decode(bytes), end: at + 2 + length * 2 };
}

/** The four letters by which a control is known, as they are written in the specification: `tbl `. */
export function controlId(data: DataView, at = 0): string {
  return String.fromCharCode(u8(data, at + 3), u8(data, at + 2), u8(data, at + 1), u8(data, at));
}
