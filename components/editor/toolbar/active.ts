import { isInTable } from "@tiptap/pm/tables";
import type { EditorState } from "@tiptap/pm/state";
import { NodeSelection } from "@tiptap/pm/state";
import { isMarked } from "../commands/inline";
import { currentList } from "../commands/lists";
import { depthOf } from "../commands/places";

const marks = ["strong", "em", "underline", "highlight", "superscript", "subscript", "link", "gloss", "lang"] as const;
const blocks = ["title", "lead", "summary", "subhead", "quote", "box", "tableFigure", "figure", "references"] as const;

/**
 * What is on at the caret, as one text (so that React draws the toolbar anew only when it differs): marks, blocks around the
 * caret, `bulletList:dash`, `table`, `node:citation`, `canUndo` …
 */
export function activeAt(state: EditorState): string {
  const { selection } = state;
  const on: string[] = marks.filter((name) => isMarked(state, name));
  on.push(...blocks.filter((name) => depthOf(selection.$from, name) !== null));
  const list = currentList(state);
  if (list) on.push(list.name, `marker:${list.marker ?? ""}`);
  if (isInTable(state)) on.push("table");
  if (selection instanceof NodeSelection) on.push(`node:${selection.node.type.name}`);
  if (!selection.empty) on.push("selected");
  return on.join(" ");
}
