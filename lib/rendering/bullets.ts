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
