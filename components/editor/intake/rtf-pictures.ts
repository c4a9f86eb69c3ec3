export type BesidePicture = { readonly type: "image/png" | "image/jpeg"; readonly bytes: Uint8Array<ArrayBuffer> };

/** Longer than any clipboard's; what is longer is not looked at. */
const longest = 80_000_000;
const most = 60;

/**
 * The pictures in a text in RTF, in its order. Word puts its pictures on the clipboard only there: its markup names files that no page
 * may read. Each stands as a PNG or a JPEG in hexadecimal; drawings (EMF, WMF) are passed over, and so is the same picture once more for
 * older programs.
 */
export function rtfPictures(rtf: string): BesidePicture[] {
  if (rtf.length > longest) return [];
  const found: BesidePicture[] = [];
  for (let at = rtf.indexOf("\\pict"); at >= 0 && found.length < most; at = rtf.indexOf("\\pict", at + 5)) {
    if (/^\\pict(prop|text|url)/.test(rtf.slice(at, at + 9))) continue;
    const end = groupEnd(rtf, at);
    const group = rtf.slice(at, end);
    const type = /\\pngblip/.test(group.slice(0, 4_000))
      ? "image/png"
      : /\\jpegblip/.test(group.slice(0, 4_000))
        ? "image/jpeg"
        : null;
    const bytes = type && hexAtEnd(group);
    if (type && bytes) found.push({ type, bytes });
    at = end - 5;
  }
  return found;
}

/** Where the group that an index stands in ends. */
function groupEnd(rtf: string, from: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = from;
  for (let match = brace.exec(rtf); match; match = brace.exec(rtf)) {
    if (match[0] === "{") depth += 1;
    else if (depth === 0) return match.index;
    else depth -= 1;
  }
  return rtf.length;
}

/** The bytes stand last in the group, after its words of command and the groups in it. */
function hexAtEnd(group: string): Uint8Array<ArrayBuffer> | null {
  const last = group.slice(group.lastIndexOf("}") + 1).replace(/\\[a-z]+-?\d*\s?/gi, "");
  const digits = /^[0-9a-f\s]*$/i.test(last) ? last.replace(/\s+/g, "") : "";
  if (digits.length < 32 || digits.length % 2 === 1) return null;
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
