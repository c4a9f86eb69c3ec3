import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { hasSuggestions, markNamed, plainMarks } from "./suggestion-marks";

/**
 * A part of a document as it is copied: the words as they would be, without what is struck out in its lines, and without the marks of
 * suggestions, which belong to the place that they were made at.
 */
export function plainSlice({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(plain(content), openStart, openEnd);
}

function plain(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.filter((node) => !isStruckText(node)).map(plainNode));
}

function plainNode(node: Node): Node {
  if (!hasSuggestions(node)) return node;
  return (node.isText ? node : node.copy(plain(node.content))).mark(plainMarks(node.marks));
}

const isStruckText = (node: Node) => node.isInline && markNamed(node.marks, "deletion") !== undefined;
