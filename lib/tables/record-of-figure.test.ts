import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableFigureJson } from "@/lib/document/json";
import { arbitraryDocument } from "@/lib/document/testing/arbitrary";
import { all, nodesOf } from "@/lib/document/walk";
import { recordOfFigure } from "./record-of-figure";

/** All letters and digits of a text, without the spaces, breaks and separators that a cell may lose. */
const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

/** Everything that a record says, in one. */
function said(value: unknown): string {
  if (typeof value === "object" && value !== null) return Object.values(value).map(said).join("");
  return letters(String(value ?? ""));
}

function textsOf(figure: TableFigureJson): string[] {
  return [...nodesOf(figure)].flatMap((node) => (node.type === "text" ? letters(node.text) : [])).filter(Boolean);
}

describe("a table in the text that becomes a record", () => {
  it("keeps every word, whatever its cells hold: in a cell, a label, a group or a line under it", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const figure of all(document, "tableFigure")) {
          const made = recordOfFigure(figure);
          if (!made || made.lost.includes("heads")) continue;
          const kept = said(made.content);
          for (const text of textsOf(figure)) expect(kept).toContain(text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
