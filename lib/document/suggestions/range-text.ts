import type { Node } from "@tiptap/pm/model";
import { hasSuggestions, markNamed } from "./suggestion-marks";

/**
 * How the text of a document with suggestions is read. `proposed`: as it would be, without what is struck out. `standing`: as it is printed,
 * without what is only suggested.
 */
export type Reading = "proposed" | "standing";

const leftOut = { proposed: "deletion", standing: "insertion" } as const;

/** Whether a node, a text or a block, is no part of the text as it is read. What is in it is none either. */
export function isLeftOut(node: Node, reading: Reading): boolean {
  return markNamed(node.marks, leftOut[reading]) !== undefined;
}

type Range = { readonly from: number; readonly to: number };

/** The text of a range as it is read, blocks on lines of their own. */
export function rangeText(document: Node, { from, to }: Range, reading: Reading): string {
  if (!hasSuggestions(document)) return document.textBetween(from, to, "\n");
  const lines: string[] = [];
  document.nodesBetween(from, to, (node, position) => {
    if (isLeftOut(node, reading)) return false;
    if (node.isTextblock) lines.push("");
    if (!node.isText) return true;
    const text = node.text?.slice(Math.max(0, from - position), to - position) ?? "";
    lines.push((lines.pop() ?? "") + text);
    return false;
  });
  return lines.join("\n");
}
