import type { markers } from "./nodes/bulletList";

type Marker = (typeof markers)[number];

/** What the first signs of a line mean, and what is left of the line without them. */
export type LineStart =
  | { readonly kind: "bullet"; readonly marker: Marker; readonly sign: string; readonly rest: string }
  | { readonly kind: "number"; readonly number: number; readonly sign: string; readonly rest: string }
  | { readonly kind: "subhead"; readonly number: number; readonly sign: string; readonly rest: string };

const signsOf: Readonly<Record<Marker, string>> = {
  square: "■□◼◻▪▫",
  dash: "-–—−‐",
  asterisk: "*＊",
  arrow: "▶▷►▸☞➤➢⇒→",
  check: "☑✓✔☐☒",
  disc: "•●○◦·∙ㆍ❍◆◇◎⦁❖",
};

const markerOfSign: ReadonlyMap<string, Marker> = new Map(
  Object.entries(signsOf).flatMap(([marker, signs]) => [...signs].map((sign) => [sign, marker as Marker] as const)),
);

/** Signs that may touch the word after them; the others are words' own signs (-5, *.hwp) unless a space follows. */
const standsAlone = /[■□◼◻▪▫▶▷►▸☞➤➢☑✓✔☐☒•●○◦❍◆◇◎⦁❖]/;

/** Symbol fonts of word processors write their bullets with characters for private use. */
const privateUse = /^[\uE000-\uF8FF]\s+/;

/**
 * Reads the signs that a line begins with, as people write them in the house style: a bullet (■ - * ▶ ☞ • ☑ ●), a number (`1.`),
 * or a subhead's number (`1)`). Null: the line begins with its words. Leading space is the caller's: it says the level.
 */
export function readLineStart(line: string): LineStart | null {
  const numbered = /^(\d{1,3})([.)])\s+(?=\S)/.exec(line);
  if (numbered) {
    const [all, digits, closing] = numbered;
    const kind = closing === ")" ? "subhead" : "number";
    return { kind, number: Number(digits), sign: all.trim(), rest: line.slice(all.length) };
  }
  if (privateUse.test(line)) {
    return { kind: "bullet", marker: "disc", sign: "•", rest: line.replace(privateUse, "") };
  }
  return readBullet(line);
}

function readBullet(line: string): LineStart | null {
  const [sign = ""] = line;
  const marker = markerOfSign.get(sign);
  if (!marker) return null;
  const after = line.slice(sign.length);
  const rest = after.trimStart();
  if (rest === "" || (rest === after && !standsAlone.test(sign))) return null;
  return { kind: "bullet", marker, sign, rest };
}

/**
 * How far out a bullet stands among others of the same indentation, as the house style ranks them: ■ over ▶ and ●, those over -,
 * and * last.
 */
export function rankOfMarker(marker: Marker): number {
  return { square: 0, arrow: 1, check: 1, disc: 2, dash: 3, asterisk: 4 }[marker];
}
