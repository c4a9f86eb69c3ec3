import { latin, type PictureKind } from "./sniff-picture";

/** Where a picture ends in its file, and how many pictures it shows in turn. */
export type Extent = { readonly end: number; readonly frames: number };

/** Walks through the parts of a file as its format orders them. Null: it ends before its last part, or its parts do not fit. */
export function pictureExtent(bytes: Uint8Array, kind: PictureKind): Extent | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return walks[kind](view, bytes);
  } catch (error) {
    if (error instanceof RangeError) return null; // it was read past its end
    throw error;
  }
}

type Walk = (view: DataView, bytes: Uint8Array) => Extent | null;
const walks: Record<PictureKind, Walk> = { jpeg, png, webp, gif, avif };

/** ITU-T T.81, annex B: segments with their lengths; after a start of scan, data in which FF is followed by 00 or a restart. */
function jpeg(view: DataView): Extent | null {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return { end: at + 2, frames: 1 };
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      at += 2 + view.getUint16(at + 2);
      if (marker === 0xda) at = scanEnd(view, at);
    }
  }
  return null;
}

function scanEnd(view: DataView, from: number): number {
  let at = from;
  for (; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

/** PNG (third edition), section 5: chunks of a length, a type, data and a check sum. `acTL` means that it moves. */
function png(view: DataView, bytes: Uint8Array): Extent | null {
  let frames = 1;
  for (let at = 8; at < view.byteLength; ) {
    const length = view.getUint32(at);
    const type = latin(bytes, at + 4, at + 8);
    if (type === "acTL") frames = view.getUint32(at + 8);
    at += 12 + length;
    if (at > view.byteLength) return null;
    if (type === "IEND") return { end: at, frames };
  }
  return null;
}

/** WebP container: RIFF's length covers all of it; a flag of VP8X says that it moves. */
function webp(view: DataView, bytes: Uint8Array): Extent | null {
  const length = view.getUint32(4, true);
  const end = 8 + length + (length % 2);
  if (end > view.byteLength + (length % 2)) return null;
  const moves = latin(bytes, 12, 16) === "VP8X" && (view.getUint8(20) & 0x02) !== 0;
  return { end, frames: moves ? 2 : 1 };
}

/** GIF89a: blocks until the trailer, pictures among them. */
function gif(view: DataView): Extent | null {
  let at = 13 + colours(view.getUint8(10));
  for (let frames = 0; ; ) {
    const block = view.getUint8(at);
    if (block === 0x3b) return frames > 0 ? { end: at + 1, frames } : null;
    if (block === 0x21) at = subBlocksEnd(view, at + 2);
    else if (block === 0x2c) {
      frames += 1;
      at = subBlocksEnd(view, at + 11 + colours(view.getUint8(at + 9)));
    } else return null;
  }
}

function colours(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0;
}

function subBlocksEnd(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}

/** ISO/IEC 14496-12: boxes with their lengths; one of length 0 reaches to the end. */
function avif(view: DataView, bytes: Uint8Array): Extent | null {
  let at = 0;
  let hasPixels = false;
  while (at + 8 <= view.byteLength) {
    const type = latin(bytes, at + 4, at + 8);
    if (!/^[\w ]{4}$/.test(type)) break;
    const length = view.getUint32(at);
    const size = length === 1 ? Number(view.getBigUint64(at + 8)) : length || view.byteLength - at;
    if (size < 8 || at + size > view.byteLength) return null;
    hasPixels ||= type === "mdat" || type === "idat";
    at += size;
  }
  return hasPixels || latin(bytes, 0, at).includes("idat") ? { end: at, frames: 1 } : null;
}
