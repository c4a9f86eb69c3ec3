import { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";
import type { TableFigureJson } from "@/lib/document/json";
import { parseNode } from "@/lib/document/parse-node";
import { reselected } from "./charts";
import { currentFigure } from "./tables";

type Embed = { readonly pos: number; readonly tableId: string; readonly revisionId: string };

/** The Table record that is selected in the text. */
export function selectedEmbed({ selection }: EditorState): Embed | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "tableEmbed") return null;
  const { tableId, revisionId } = selection.node.attrs;
  return { pos: selection.from, tableId, revisionId };
}

/** Pins another revision of a table wherever the text shows that table. */
export function takeRevision(tableId: string, revisionId: string): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.type.name === "tableEmbed" && node.attrs.tableId === tableId && node.attrs.revisionId !== revisionId)
        tr.setNodeAttribute(pos, "revisionId", revisionId);
    });
    if (!tr.docChanged) return false;
    dispatch?.(state.selection instanceof NodeSelection ? reselected(tr, state.selection.from) : tr);
    return true;
  };
}

/** The rich table at the caret, as `lib` knows it: ProseMirror leaves out what is empty. */
export function figureAt(state: EditorState): { readonly pos: number; readonly json: TableFigureJson } | null {
  const found = currentFigure(state);
  if (!found) return null;
  const parsed = parseNode(found.figure.toJSON());
  return parsed.ok ? { pos: found.pos, json: parsed.value as unknown as TableFigureJson } : null;
}

/** Puts a record in the place of the rich table at the caret. */
export function figureToEmbed(tableId: string, revisionId: string): Command {
  return (state, dispatch) => {
    const found = currentFigure(state);
    const type = state.schema.nodes.tableEmbed;
    if (!found || !type) return false;
    const tr = state.tr.replaceWith(found.pos, found.pos + found.figure.nodeSize, type.create({ tableId, revisionId }));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, found.pos)).scrollIntoView());
    return true;
  };
}

/** Puts a rich table in the place of the selected record. */
export function embedToFigure(figure: TableFigureJson): Command {
  return (state, dispatch) => {
    const embed = selectedEmbed(state);
    if (!embed) return false;
    const node = Node.fromJSON(state.schema, figure);
    dispatch?.(state.tr.replaceWith(embed.pos, embed.pos + 1, node).scrollIntoView());
    return true;
  };
}
