import { zlibSync } from "fflate";

/*
 * Hangul keeps pasted pictures as bitmaps (BMP), which nothing else here reads. Without packing they are only rows of colours, and are
 * written anew as PNG (ISO/IEC 15948), without loss.
 */

const mostPixels = 24_000_000;

/** Null: packed in a way of its own, or not what it says it is. */
export function bmpToPng(bytes: Uint8Array): Uint8Array | null {
  const picture = readBmp(bytes);
  if (!picture) return null;
  const { width, height, rows } = picture;
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const parts = [chunk("IHDR", head), chunk("IDAT", zlibSync(rows)), chunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat([Uint8Array.from(signature), ...parts]));
}

type Picture = { readonly width: number; readonly height: number; readonly rows: Uint8Array };

/** Rows from the top, each after a zero (PNG's "no filter"), three bytes a pixel. */
function readBmp(bytes: Uint8Array): Picture | null {
  if (bytes.length < 54) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, headSize, width, signed] = [
    view.getUint32(10, true),
    view.getUint32(14, true),
    view.getInt32(18, true),
    view.getInt32(22, true),
  ];
  const [bits, packing] = [view.getUint16(28, true), view.getUint32(30, true)];
  const height = Math.abs(signed);
  const isPlain = packing === 0 || (packing === 3 && bits === 32);
  if (headSize < 40 || !isPlain || ![1, 4, 8, 24, 32].includes(bits)) return null;
  if (width < 1 || height < 1 || width * height > mostPixels) return null;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (start + stride * height > bytes.length) return null;
  const rows = new Uint8Array((width * 3 + 1) * height);
  const palette = 14 + headSize;
  for (let row = 0; row < height; row += 1) {
    const from = start + stride * (signed > 0 ? height - 1 - row : row);
    let to = row * (width * 3 + 1) + 1;
    for (let column = 0; column < width; column += 1) {
      const at = bits >= 24 ? from + column * (bits / 8) : palette + indexAt(bytes, from, column, bits) * 4;
      rows[to] = bytes[at + 2] ?? 0;
      rows[to + 1] = bytes[at + 1] ?? 0;
      rows[to + 2] = bytes[at] ?? 0;
      to += 3;
    }
  }
  return { width, height, rows };
}

/** The colour's place in the palette. */
function indexAt(bytes: Uint8Array, from: number, column: number, bits: number): number {
  const perByte = 8 / bits;
  const byte = bytes[from + Math.floor(column / perByte)] ?? 0;
  return (byte >>> (8 - bits * ((column % perByte) + 1))) & (2 ** bits - 1);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(new TextEncoder().encode(type), 4);
  made.set(data, 8);
  view.setUint32(data.length + 8, crc(made.subarray(4, data.length + 8)));
  return made;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
