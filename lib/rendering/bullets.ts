import type { BulletShape } from "./view";

export const bulletShapes: readonly BulletShape[] = ["square", "dash", "asterisk", "arrow", "check", "disc"];

/** The house's shapes by level when a publication sets none: the square is the lead's, so lists begin with a disc. */
export const defaultBullets: readonly BulletShape[] = ["disc", "dash", "disc", "dash"];

/** What a shape prints. */
export const bulletCharacters: Readonly<Record<BulletShape, string>> = {
  square: "■",
  dash: "–",
  asterisk: "*",
  arrow: "▶",
  check: "☑",
  disc: "•",
};

/** The shape of a list: its own if it names one, else that of its level (1 to 4) in the publication; deeper repeats the last. */
export function bulletShape(
  named: string | null,
  level: number,
  house: readonly string[] = defaultBullets,
): BulletShape {
  const wanted = named ?? house[Math.min(level, house.length) - 1];
  return (
    bulletShapes.find((shape) => shape === wanted) ?? defaultBullets[(level - 1) % defaultBullets.length] ?? "disc"
  );
}

/** Where a line with a bullet belongs: a level of the house's lists, and the shape by name if the house has none of it. */
export type BulletPlace = { readonly level: number; readonly marker: BulletShape | null };

/**
 * The level (1 to 4) that a shape means in a house whose levels have these shapes. Where several levels share a shape: the level
 * that the line is at, else the next one in, else the outermost. A shape that the house does not use stays at the line's level (0: at
 * none; then 1) and is named, but for the dash, which everybody types when they mean a list.
 */
export function bulletPlace(shape: BulletShape, house: readonly string[], level = 0): BulletPlace {
  const levels = house.flatMap((one, index) => (one === shape ? [index + 1] : []));
  const here = Math.max(1, level);
  if (levels.length === 0) return { level: here, marker: shape === "dash" ? null : shape };
  return { level: [here, here + 1].find((one) => levels.includes(one)) ?? levels[0] ?? here, marker: null };
}
