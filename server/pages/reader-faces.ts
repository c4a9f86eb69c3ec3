import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type StyleAt, withOwnFaces } from "@/lib/pages/own-faces";

/** A page as it goes out: without lists of fonts for letters that it has not. */
export function withReaderFaces(html: string, styleAt: StyleAt): string {
  return withOwnFaces(html, styleAt, familiesOf);
}

/** Only publications that set their text in the serif ask for it (components/reader/styles/reader.css). */
function familiesOf(html: string): readonly string[] {
  const sans = "pretendard variable";
  return html.includes('data-face="serif"') ? [sans, "noto serif kr variable"] : [sans];
}

/** Styles of a build, each read once. @param assets `.next/static` */
export function stylesIn(assets: string): StyleAt {
  const read = new Map<string, string | null>();
  return (address) => {
    const path = /^\/_next\/static\/([\w./~-]+\.css)(?:\?.*)?$/.exec(address)?.[1];
    if (!path || path.includes("..")) return null;
    const found = read.get(path);
    if (found !== undefined) return found;
    const text = textOf(join(assets, path));
    read.set(path, text);
    return text;
  };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
