import { type Command, EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import { documentSchema } from "@/lib/document/schema";

type Json = Record<string, unknown>;

export const line = (text = "", type = "paragraph"): Json => ({
  type,
  ...(text && { content: [{ type: "text", text }] }),
});
export const holder = (type: string, ...content: Json[]): Json => ({ type, content });
export const list = (...items: Json[]): Json => holder("bulletList", ...items);
export const item = (text: string, ...more: Json[]): Json => holder("listItem", line(text), ...more);

/** An article with these blocks, the caret after the first place where `at` stands. */
export function pageWith(blocks: readonly Json[], at: string): EditorState {
  const content = [
    line("제목", "title"),
    line("리드", "lead"),
    line("요약", "summary"),
    ...blocks,
    { type: "references" },
  ];
  const state = EditorState.create({ doc: documentSchema.nodeFromJSON({ type: "doc", content }) });
  return caretAfter(state, at);
}

export function caretAfter(state: EditorState, at: string): EditorState {
  let found = -1;
  state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? "").indexOf(at) : -1;
    if (index >= 0 && found < 0) found = position + index + at.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found)));
}

/** The state after a command, or null if it refused. */
export function afterwards(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const done = command(state, (transaction) => {
    next = (next ?? state).apply(transaction);
  });
  return done ? (next ?? state) : null;
}

/** The body in one line: `paragraph(text) bulletList(listItem(paragraph(a)))`, the caret as `|`. */
export function drawn(state: EditorState | null): string {
  if (!state) return "refused";
  const caret = state.selection instanceof NodeSelection ? -1 : state.selection.head;
  state.doc.check();
  return state.doc.children
    .map((child, index) => ({ child, position: positionOf(state.doc, index) }))
    .slice(3, -1)
    .map(({ child, position }) => drawNode(child, position, caret))
    .join(" ");
}

function positionOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
}

function drawNode(node: Node, position: number, caret: number): string {
  if (node.isTextblock) {
    const at = caret - position - 1;
    const text = node.textBetween(0, node.content.size, undefined, "*");
    const isHere = at >= 0 && at <= node.content.size;
    return `${node.type.name}(${isHere ? `${text.slice(0, at)}|${text.slice(at)}` : text})`;
  }
  const inner: string[] = [];
  node.forEach((child, offset) => void inner.push(drawNode(child, position + 1 + offset, caret)));
  return `${node.type.name}(${inner.join(" ")})`;
}

/** Where the caret stands in the head: the name of the line. */
export function lineOfCaret(state: EditorState | null): string {
  return state?.selection.$from.parent.type.name ?? "refused";
}
