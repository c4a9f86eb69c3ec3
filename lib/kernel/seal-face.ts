import { tintOf } from "./tint";

/** One sign cut into a seal: where its cell is and how large, in hundredths of the seal's side. */
export type SealSign = { sign: string; x: number; y: number; width: number; height: number };

/**
 * What is cut into somebody's seal. A Korean name is set in four cells and filled up as on a name seal: 김서연 → 김서·연인
 * (인: seal), 이준 → 이준·의인 (의: of), 남궁민수 as it is. Any other name is cut as its two initials, upright, side by side.
 */
export function sealSigns(name: string): SealSign[] {
  const whole = name.normalize("NFC").replace(/\s/g, "");
  if (!/^[가-힣]{2,4}$/.test(whole)) return lettersOf(name);
  const four = [...whole, ...(whole.length === 2 ? "의인" : whole.length === 3 ? "인" : "")];
  return four.map((sign, at) => ({ sign, x: at % 2 ? 52 : 13, y: at < 2 ? 13 : 52, width: 35, height: 35 }));
}

function lettersOf(name: string): SealSign[] {
  const words = name.normalize("NFC").trim().split(/\s+/);
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]]).map((word) => [...(word ?? "")][0] ?? "");
  const width = letters.length > 1 ? 33 : 46;
  const start = letters.length > 1 ? 15 : 27;
  return letters.map((letter, at) => ({
    sign: letter.toLocaleUpperCase("en"),
    x: start + at * 42,
    y: 12,
    width,
    height: 76,
  }));
}

/**
 * The face of somebody's stone, worn a little and differently for everybody, the same each time: an SVG path (fill it `evenodd`)
 * around a square of 100, with a few specks that took no paste. Nothing here carries meaning; it is what makes an impression
 * look pressed rather than printed.
 */
export function sealEdge(name: string): string {
  const chance = chances(seedOf(name));
  const wear = () => 3 + chance() * 1.3;
  const along = [5, 28, 50, 72, 95];
  const sides = [
    along.map((at) => [at, wear()]),
    along.map((at) => [100 - wear(), at]),
    along.toReversed().map((at) => [at, 100 - wear()]),
    along.toReversed().map((at) => [wear(), at]),
  ];
  const edge = sides
    .map(([first, ...more], side) => `${side ? "L" : "M"}${point(first)}L${more.map(point).join("L")}`)
    .join("");
  return `${edge}Z${[1, 2, 3, 4].map(() => speck(chance)).join("")}`;
}

/** Degrees by which the stone was turned when it was pressed. */
export function sealTilt(name: string): number {
  return ((seedOf(name) % 5) - 2) * 0.8;
}

const seedOf = (name: string) => tintOf(name, 2 ** 31);

function point(place: readonly number[] = []): string {
  return place.map((part) => part.toFixed(1)).join(" ");
}

/** A little gap somewhere near an edge, where paste is thinnest. */
function speck(chance: () => number): string {
  const near = chance() < 0.5 ? 7 + chance() * 5 : 88 + chance() * 5;
  const along = 8 + chance() * 84;
  const size = 0.5 + chance() * 0.9;
  const [x, y] = chance() < 0.5 ? [near, along] : [along, near];
  return `M${point([x, y - size])}L${point([x + size * 1.4, y])}L${point([x, y + size])}L${point([x - size, y])}Z`;
}

/** Numbers from 0 to 1 that look like chance and are always the same for a seed (a linear congruence). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
