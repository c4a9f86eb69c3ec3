import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/* The table of complaints (docs/reference/holes.md) names tests: each of them is there, by that name. */

const page = readFileSync("docs/reference/holes.md", "utf8");
const rows = [...page.matchAll(/^\| ([^|]+?) +\| `([^`]+)` › ([^|]+?) +\|/gm)].map(
  ([, complaint = "", file = "", name = ""]) => [complaint, file, name] as const,
);

const complaints = [
  "Approvals kept after edits",
  "Approvals wiped by a save that changes nothing",
  "Articles added to an approved bundle going out",
  "A stale “blocked” shown while it publishes",
  "Half-published issues",
  "Orphaned comments",
  "No typo fix while a larger draft waits",
];

describe("the table of holes", () => {
  it("has a row for every complaint", () => {
    expect(rows.map(([complaint]) => complaint)).toEqual(expect.arrayContaining(complaints));
  });

  it.each(rows)("%s: %s has it by its name", (_, file, name) => {
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`\\b(it|describe)\\("${escaped(name)}`));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
