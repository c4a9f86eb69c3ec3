import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");
const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/** WCAG 2.2, 1.4.3 (text, 4.5:1) and 1.4.11 (what a control is recognised by, 3:1). */
const grounds = ["paper", "raised", "sunken"];
const text = ["ink", "muted", "faint", "link", "accent-text", "danger", "warning"];
const edges = ["edge", "focus", "accent"];

describe.each(schemes)("contrast in the %s", (scheme) => {
  it.each(pairs(text, grounds))("%s on %s can be read", (front, back) =>
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(pairs(edges, grounds))("%s on %s can be seen", (front, back) =>
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(3),
  );

  it.each([
    ["accent-ink", "accent"],
    ["danger-ink", "danger"],
    ["paper", "ink"],
    ["ink", "selection"],
    ...pairs(["ink"], ["tint-1", "tint-2", "tint-3", "tint-4", "tint-5"]),
  ])("%s on %s can be read", (front, back) => expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(4.5));
});

it("a contrast that is too low would be seen", () => expect(contrast("light", "rule", "paper")).toBeLessThan(3));

function pairs(fronts: string[], backs: string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

function contrast(scheme: Scheme, front: string, back: string): number {
  const [a, b] = [luminance(colour(scheme, front)), luminance(colour(scheme, back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function colour(scheme: Scheme, name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = found?.[scheme === "light" ? 1 : 2];
  if (!value) throw new Error(`no token --${name} in the form light-dark(#rrggbb, #rrggbb)`);
  return value;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
