import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import { compositionFoothold, element } from "./element";
import { type NoteParts, NoteSheet } from "./note-sheet";

/** A note: its sign in the line (drawn by CSS, which counts), and a small sheet with its text while it is selected. */
export function noteView(parts: NoteParts): NodeViewConstructor {
  return (node, view, getPos) => new NoteView(parts, { node, view, getPos });
}

type Placed = { node: Node; view: EditorView; getPos: () => number | undefined };

class NoteView implements NodeView {
  readonly dom = element("span", { "data-node": "note", contenteditable: "false", role: "note" }, [
    compositionFoothold(),
  ]);
  readonly #parts: NoteParts;
  readonly #placed: Placed;
  #sheet: NoteSheet | null = null;

  constructor(parts: NoteParts, placed: Placed) {
    this.#parts = parts;
    this.#placed = { ...placed };
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#placed.node.type) return false;
    this.#placed.node = node;
    this.#show();
    this.#sheet?.take(node);
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("is-selected");
    const { view, getPos } = this.#placed;
    if (this.#sheet || !(view.hasFocus() || this.#placed.node.content.size === 0)) return;
    this.#sheet = new NoteSheet({ ...this.#parts, node: this.#placed.node, outer: view, getPos, anchor: this.dom });
  }

  deselectNode(): void {
    this.dom.classList.remove("is-selected");
    this.#close();
  }

  stopEvent(event: Event): boolean {
    return this.#sheet?.dom.contains(event.target as globalThis.Node) ?? false;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#close();
  }

  #close(): void {
    this.#sheet?.destroy();
    this.#sheet = null;
  }

  #show(): void {
    const { node } = this.#placed;
    const { words } = this.#parts;
    const kind = node.attrs.kind === "footnote" ? "footnote" : "asterisk";
    this.dom.dataset.kind = kind;
    this.dom.title = node.textContent;
    this.dom.setAttribute("aria-label", `${words.note[kind]}: ${node.textContent}`);
    this.dom.toggleAttribute("data-empty", node.content.size === 0);
  }
}

/** Whether the text of a note is being written, so that the page should not take the focus back. */
export function isWritingNote(view: EditorView): boolean {
  const { selection } = view.state;
  return selection instanceof NodeSelection && selection.node.type.name === "note";
}
