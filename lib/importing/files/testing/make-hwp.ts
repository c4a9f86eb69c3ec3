import { deflateSync } from "fflate";
import { tags } from "../hwp/hwp-records";
import { compoundFileOf } from "./make-compound-file";

/*
 * Hangul documents in the binary format, made record by record as its specification says (5.0, revision 1.3). Only what a reader asks for is there:
 * Hangul itself would want more.
 */

type Tag = keyof typeof tags;
/** One record with those that stand a level under it. */
export type Made = { readonly tag: Tag; readonly data: Uint8Array; readonly under: readonly Made[] };

export type HwpParts = {
  /** Of `DocInfo`: shapes of paragraphs and letters, numberings, pictures. */
  readonly info: readonly Made[];
  readonly section: readonly Made[];
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  readonly packed?: boolean;
  /** Bits of the head beside that: 2 password, 4 for distribution, 256 encrypted. */
  readonly flags?: number;
};

export function hwpOf({ info, section, pictures = {}, packed = true, flags = 0 }: HwpParts): Uint8Array {
  const head = new Uint8Array(256);
  head.set(new TextEncoder().encode("HWP Document File"));
  new DataView(head.buffer).setUint32(32, 0x05010000, true);
  new DataView(head.buffer).setUint32(36, flags | (packed ? 1 : 0), true);
  const pack = (bytes: Uint8Array) => (packed ? deflateSync(bytes) : bytes);
  return compoundFileOf({
    FileHeader: head,
    DocInfo: pack(recordsOf(info)),
    "BodyText/Section0": pack(recordsOf(section)),
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`BinData/${name}`, pack(bytes)])),
  });
}

export const record = (tag: Tag, data: Uint8Array, ...under: readonly Made[]): Made => ({ tag, data, under });

/** Numbers in a row, each of so many bytes, the lowest first. */
export function bytesOf(...parts: readonly (readonly [value: number, size: 1 | 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

/** A text with its length before it. */
export const counted = (text: string): Uint8Array => joined(bytesOf([text.length, 2]), utf16(text));

/** Somewhere in a record of zeros. */
export function fieldsOf(length: number, fields: Readonly<Record<number, Uint8Array>>): Uint8Array {
  const made = new Uint8Array(length);
  for (const [at, bytes] of Object.entries(fields)) made.set(bytes, Number(at));
  return made;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A control's four letters, last first. */
export const idOf = (id: string): Uint8Array => Uint8Array.from([...id].reverse(), (letter) => letter.charCodeAt(0));

/** What stands in a paragraph: words in a shape of letters, or a control's sign with its record. */
export type Piece =
  | { readonly words: string; readonly letters?: number }
  | { readonly sign: number; readonly id: string; readonly control?: Made };

export function paragraph(pieces: readonly Piece[], look = 0): Made {
  const text: Uint8Array[] = [];
  const shapes: Uint8Array[] = [];
  const controls: Made[] = [];
  let at = 0;
  for (const piece of pieces) {
    if ("words" in piece) {
      shapes.push(bytesOf([at, 4], [piece.letters ?? 0, 4]));
      text.push(utf16(piece.words));
      at += piece.words.length;
    } else {
      text.push(fieldsOf(16, { 0: bytesOf([piece.sign, 2]), 2: idOf(piece.id), 14: bytesOf([piece.sign, 2]) }));
      at += 8;
      if (piece.control) controls.push(piece.control);
    }
  }
  return record(
    "paraHeader",
    fieldsOf(24, { 0: bytesOf([at, 4]), 8: bytesOf([look, 2]) }),
    record("paraText", joined(...text)),
    record("paraCharShape", joined(...shapes)),
    ...controls,
  );
}

export const control = (id: string, data: Uint8Array, ...under: readonly Made[]): Made =>
  record("ctrlHeader", joined(idOf(id), data), ...under);

/** A list's head and, beside it as the format has them, its paragraphs. */
export const list = (head: Uint8Array, ...paragraphs: readonly Made[]): Made[] => [
  record("listHeader", head),
  ...paragraphs,
];

function recordsOf(records: readonly Made[], level = 0): Uint8Array {
  return joined(
    ...records.flatMap(({ tag, data, under }) => {
      const size = Math.min(data.length, 0xfff);
      const head = bytesOf([(tags[tag] | (level << 10) | (size << 20)) >>> 0, 4]);
      return [head, ...(size === 0xfff ? [bytesOf([data.length, 4])] : []), data, recordsOf(under, level + 1)];
    }),
  );
}

function utf16(text: string): Uint8Array {
  return bytesOf(...Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at), 2] as const));
}
