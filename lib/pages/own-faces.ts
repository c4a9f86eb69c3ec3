/*
 * The lists of font files, one for each few dozen letters, weigh more than all other styles together, and a page needs a small part of them. A kept
 * page carries the faces of its own letters and no others.
 */

type Range = readonly [from: number, to: number];
type Face = { readonly family: string; readonly rule: string; readonly has: (letter: number) => boolean };

/** The text of a style of the build (`/_next/static/….css`); null: there is none. */
export type StyleAt = (address: string) => string | null;

const links = /<link(?=[^>]* rel="stylesheet")[^>]* href="([^"]+)"[^>]*>/g;

/**
 * The page with its styles' lists of fonts cut down to its letters, in the place of the first list. What a reader writes into a field of it may hold
 * letters that nobody foresaw: these are drawn in a font of the machine.
 * @param families those that the page uses, in lower letters; a family that is not named is left out
 */
export function withOwnFaces(html: string, styleAt: StyleAt, families: (html: string) => readonly string[]): string {
  const addresses = [...html.matchAll(links)].map(([, address = ""]) => address);
  const sheets = new Map(addresses.map((address) => [address, styleAt(address) ?? ""]));
  const lists = addresses.filter((address) => isFaceList(sheets.get(address) ?? ""));
  if (lists.length === 0) return html;
  const others = addresses.filter((address) => !lists.includes(address)).map((address) => sheets.get(address) ?? "");
  const letters = lettersOf(html, others);
  const wanted = families(html);
  const faces = lists.flatMap((address) => facesOf(sheets.get(address) ?? "", address));
  const rules = faces.flatMap((face) => (wanted.includes(face.family) ? ownRule(face, letters) : []));
  let isFirst = true;
  return html.replace(links, (link, address: string) => {
    if (!lists.includes(address)) return link;
    const here = isFirst ? `<style>${rules.join("")}</style>` : "";
    isFirst = false;
    return here;
  });
}

const rule = /@font-face\s*\{([^}]*)\}/g;

/** Holds font faces by ranges of letters, and nothing else. */
function isFaceList(css: string): boolean {
  return (
    css.includes("unicode-range") &&
    css
      .replace(rule, "")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .trim() === ""
  );
}

const known = new Map<string, Face[]>();

/** Read once for each file: its name changes with what is in it. */
function facesOf(css: string, address: string): Face[] {
  const found = known.get(address) ?? [...css.matchAll(rule)].map(([, inside = ""]) => faceOf(inside, address));
  if (known.size < 20) known.set(address, found);
  return found;
}

function faceOf(inside: string, address: string): Face {
  const family = /font-family:\s*["']?([^"';]+)/.exec(inside)?.[1]?.trim().toLowerCase() ?? "";
  const has = amongst((/unicode-range:\s*([^;]+)/.exec(inside)?.[1] ?? "U+0-10FFFF").split(",").map(rangeOf));
  const absolute = (file: string) => new URL(file, `http://here.invalid${address}`).pathname;
  const kept = inside
    .replace(/;?\s*unicode-range:[^;]*/, "")
    .replace(/url\(["']?(?!data:)([^"')]+)["']?\)/g, (_, file: string) => `url(${absolute(file)})`);
  return { family, rule: kept.replace(/;\s*$/, ""), has };
}

/** U+AC00-D7A3, U+AC00, U+4?? */
function rangeOf(written: string): Range {
  const [from = "", to] = written.trim().replace(/^u\+/i, "").split("-");
  const first = from.replaceAll("?", "0");
  return [Number.parseInt(first, 16), Number.parseInt(to ?? from.replaceAll("?", "f"), 16)];
}

/** Letters that are asked for one by one. */
const mostListed = 10_000;

/** A face is asked for every letter of every page: its letters are listed once, where they are not most of what can be written. */
function amongst(ranges: readonly Range[]): Face["has"] {
  const size = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (size > mostListed) return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to);
  const listed = new Set<number>();
  for (const [from, to] of ranges) for (let letter = from; letter <= to; letter += 1) listed.add(letter);
  return (letter) => listed.has(letter);
}

/** With the ranges of the letters that the page has; nothing where it has none of them. */
function ownRule({ rule: inside, has }: Face, letters: readonly number[]): string[] {
  const own = letters.filter(has);
  return own.length > 0 ? [`@font-face{${inside};unicode-range:${written(own)}}`] : [];
}

/** Sorted letters, neighbours together: U+61-63,U+ac00 */
function written(letters: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last && last[1] === letter - 1) last[1] = letter;
    else runs.push([letter, letter]);
  }
  const hex = (letter: number) => letter.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}

/** Those of the page, of what its styles add to it, and what every page may show: ASCII. */
function lettersOf(html: string, styles: readonly string[]): number[] {
  const letters = new Set<number>(Array.from({ length: 95 }, (_, at) => at + 32));
  for (const letter of html) letters.add(letter.codePointAt(0) ?? 0);
  for (const [, code = ""] of html.matchAll(/&#x([0-9a-f]+);/gi)) letters.add(Number.parseInt(code, 16));
  for (const css of styles) for (const letter of addedBy(css)) letters.add(letter);
  return [...letters].sort((a, b) => a - b);
}

const added = new Map<string, number[]>();

/** Letters in a style, as they are or as numbers: marks of lists, arrows. */
function addedBy(css: string): number[] {
  const found = added.get(css);
  if (found) return found;
  const plain = [...css].map((letter) => letter.codePointAt(0) ?? 0).filter((letter) => letter > 126);
  const escaped = [...css.matchAll(/\\([0-9a-f]{2,6})/gi)].map(([, code = ""]) => Number.parseInt(code, 16));
  const letters = [...new Set([...plain, ...escaped])].filter((letter) => letter <= 0x10ffff);
  if (added.size < 20) added.set(css, letters);
  return letters;
}
