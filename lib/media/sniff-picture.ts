import type { PictureProblem } from "./picture-problem";

/** The kinds of files that are taken. */
export type PictureKind = "jpeg" | "png" | "webp" | "gif" | "avif";

export type Sniffed = { readonly kind: PictureKind } | { readonly problem: PictureProblem };

/** What a file is by its first bytes. Its name and what the browser says of it are not asked: both are only claims. */
export function sniffPicture(bytes: Uint8Array): Sniffed {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return { kind: "jpeg" };
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "png" };
  const head = latin(bytes, 0, 16);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return { kind: "webp" };
  if (/^GIF8[79]a/.test(head)) return { kind: "gif" };
  if (head.slice(4, 8) === "ftyp") return sniffBoxes(bytes);
  return { problem: looksLikeSvg(bytes) ? "svg" : "notAPicture" };
}

/** Pictures in the container of MP4: the brands after `ftyp` say which (ISO/IEC 23008-12; AVIF 1.1, section 6). */
function sniffBoxes(bytes: Uint8Array): Sniffed {
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0), 256);
  const brands: readonly string[] = latin(bytes, 8, size).match(/.{4}/gs) ?? [];
  if (brands.includes("avis")) return { problem: "animated" };
  if (brands.includes("avif")) return { kind: "avif" };
  return { problem: brands.some((brand) => /^(hei|hev|mif|msf)/.test(brand)) ? "heic" : "notAPicture" };
}

/** In UTF-8 or UTF-16, behind white space, a declaration or comments. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(latin(bytes, 0, 4096).replaceAll("\0", ""));
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

export function latin(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(Math.max(from, 0), to));
}
