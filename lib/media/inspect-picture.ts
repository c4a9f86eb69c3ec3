import { pictureExtent } from "./picture-extent";
import type { PictureProblem } from "./picture-problem";
import { latin, type PictureKind } from "./sniff-picture";

/**
 * Whether a file is a whole, still picture and nothing besides, told from its structure alone; decoding comes after. What a camera adds
 * behind a picture (a second view, a short film) is no reason to refuse: it is left behind when the picture is written anew.
 */
export function inspectPicture(bytes: Uint8Array, kind: PictureKind): PictureProblem | null {
  const extent = pictureExtent(bytes, kind);
  if (!extent) return isSomethingElse(bytes, bytes.length) ? "polyglot" : "truncated";
  if (isSomethingElse(bytes, extent.end)) return "polyglot";
  return extent.frames > 1 ? "animated" : null;
}

/** Markup and code that a browser or a server might run, wherever it stands: in a comment, in a profile, behind the picture. */
const runnable = /<(?:script|html|iframe|body)[\s>/]|<!doctype html|<\?php[\s]|<svg[\s>]/i;
/** Files that begin where they like, behind the picture. */
const begun = /%PDF-1\.|PK\x03\x04|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x7fELF|#!\/|MZ[\s\S]{58,200}PE\0\0/;

function isSomethingElse(bytes: Uint8Array, end: number): boolean {
  if (holds(bytes, runnable, 0)) return true;
  // Readers of PDF look for its head in the first 1,024 bytes of a file.
  if (latin(bytes, 0, 1_032).includes("%PDF-")) return true;
  return holds(bytes, begun, end) || endsAsArchive(bytes);
}

const stretch = 1_000_000;
/** Longer than anything that is looked for. */
const overlap = 300;

/** Stretch by stretch, so that a large file is never in memory as text. */
function holds(bytes: Uint8Array, pattern: RegExp, from: number): boolean {
  for (let at = from; at < bytes.length; at += stretch) {
    if (pattern.test(latin(bytes, at, at + stretch + overlap))) return true;
  }
  return false;
}

/** A ZIP (a JAR, a document of an office) is read from its end: a record of 22 bytes and a comment that reaches exactly to the end. */
function endsAsArchive(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    const isRecord = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06;
    const comment = (bytes[at + 20] ?? 0) + 256 * (bytes[at + 21] ?? 0);
    if (isRecord && at + 22 + comment === bytes.length) return true;
  }
  return false;
}
