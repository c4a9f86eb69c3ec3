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
  return four.map((sign, at) => ({ sign, x: at % 2 ? 51 : 9, y: at < 2 ? 9 : 51, width: 40, height: 40 }));
}

function lettersOf(name: string): SealSign[] {
  const words = name.normalize("NFC").trim().split(/\s+/);
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]]).map((word) => [...(word ?? "")][0] ?? "");
  const width = letters.length > 1 ? 38 : 64;
  const start = letters.length > 1 ? 10 : 18;
  return letters.map((letter, at) => ({
    sign: letter.toLocaleUpperCase("en"),
    x: start + at * 42,
    y: 12,
    width,
    height: 76,
  }));
}

/**
 * The edge of the stone, worn a little and differently for everybody, the same each time: an SVG path around a square of 100.
 * Nothing here carries meaning; it is what makes an impression look pressed rather than printed.
 */
export function sealEdge(seed: number): string {
  const wear = worn(seed);
  const along = [4, 22, 40, 60, 78, 96];
  const sides = [
    along.map((at) => [at, 4 + wear()]),
    along.map((at) => [96 - wear(), at]),
    along.toReversed().map((at) => [at, 96 - wear()]),
    along.toReversed().map((at) => [4 + wear(), at]),
  ];
  return `M${sides
    .flat()
    .map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("L")}Z`;
}

/** Small numbers from 0 to 1.8 that look like chance and are always the same for a seed (a linear congruence). */
function worn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 1.8;
  };
}
