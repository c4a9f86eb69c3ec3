import { type SealSign, sealEdge, sealSigns, sealTilt } from "@/lib/kernel/seal-face";

/** The stone as an SVG of 100 by 100, and what is cut into it, in the same units; `tilt` in degrees. */
export type PrintSeal = { stone: string; tilt: number; signs: SealSign[] };

/** The paste of a seal: it means approved, and nothing else is ever this colour. */
const vermilion = "#b8301a";

/** The same seal as on the screen (components/ui/seal.tsx), in its colours for paper. */
export function printSeal(name: string): PrintSeal {
  const face = `<path d="${sealEdge(name)}" fill-rule="evenodd" fill="${vermilion}"/>`;
  const frame = '<rect x="8" y="8" width="84" height="84" rx="1.5" fill="none" stroke="#fff" stroke-width="1.5"/>';
  const stone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${face}${frame}</svg>`;
  return { stone, tilt: sealTilt(name), signs: sealSigns(name) };
}
