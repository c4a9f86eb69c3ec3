import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { EditorView } from "@tiptap/pm/view";
import type { Connection } from "../connection/connection";
import { pastingInNote } from "../paste/pasting-in-note";
import type { Tell } from "../paste/pasted";
import { compositionEvents } from "../plugins/following";
import type { EditorWords } from "../words";
import { actionButton, element } from "./element";

export type NoteParts = {
  readonly words: EditorWords;
  readonly connection: () => Connection | null;
  readonly tell: Tell;
};

type SheetParts = NoteParts & {
  readonly node: Node;
  readonly outer: EditorView;
  readonly getPos: () => number | undefined;
  readonly anchor: HTMLElement;
};

const fromOutside = "fromOutside";

/**
 * The text of one note in an editor of its own, on a sheet beside the page's editable element: no caret has to find its
 * way between two editable elements that stand in one another. Its changes are changes of the page, moved to the note's place.
 */
export class NoteSheet {
  readonly dom: HTMLElement;
  readonly view: EditorView;
  readonly #parts: SheetParts;

  constructor(parts: SheetParts) {
    this.#parts = parts;
    const { words } = parts;
    const mount = element("div", { class: "note-text" });
    this.dom = element("div", { class: "note-sheet", role: "dialog", "aria-label": words.note.text }, [
      element("div", { class: "note-sheet-bar" }, [
        this.#kindButton("asterisk"),
        this.#kindButton("footnote"),
        actionButton(words.note.remove, "×", () => this.#remove()),
      ]),
      mount,
    ]);
    const plugins = [
      keymap(this.#keys()),
      new Plugin({ props: { handleDOMEvents: compositionEvents(parts.connection) } }),
      pastingInNote(parts.outer, parts.tell),
    ];
    this.view = new EditorView(mount, {
      state: EditorState.create({ doc: parts.node, plugins }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      editable: () => parts.outer.editable,
      attributes: { "aria-label": words.note.text, role: "textbox", "aria-multiline": "false" },
    });
    parts.outer.dom.parentElement?.append(this.dom);
    this.#stand();
    noteSheets.set(parts.outer, this);
    setTimeout(() => this.#focus());
  }

  /** The note changed outside: by somebody else, or by undoing. */
  take(node: Node): void {
    this.#showKind(node);
    const { state } = this.view;
    if (node.content.eq(state.doc.content)) return;
    const start = node.content.findDiffStart(state.doc.content);
    const ends = node.content.findDiffEnd(state.doc.content as never);
    if (start === null || !ends) return;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const slice = node.slice(start, ends.a + overlap);
    this.view.dispatch(state.tr.replace(start, ends.b + overlap, slice).setMeta(fromOutside, true));
  }

  destroy(): void {
    noteSheets.delete(this.#parts.outer);
    this.view.destroy();
    this.dom.remove();
  }

  #focus(): void {
    if (this.view.isDestroyed) return;
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)).setMeta(fromOutside, true));
    this.view.focus();
  }

  #dispatch(transaction: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(transaction);
    this.view.updateState(state);
    const position = this.#parts.getPos();
    if (transaction.getMeta(fromOutside) || position === undefined) return;
    const outer = this.#parts.outer.state.tr;
    const offset = StepMap.offset(position + 1);
    for (const step of transactions.flatMap((one) => one.steps)) {
      const moved = step.map(offset);
      if (moved) outer.step(moved);
    }
    if (outer.docChanged) this.#parts.outer.dispatch(outer);
  }

  #keys(): Record<string, Command> {
    const { marks } = this.#parts.outer.state.schema;
    const toggle = (name: string): Command => (marks[name] ? toggleMark(marks[name]) : () => false);
    const outside =
      (command: Command): Command =>
      () =>
        command(this.#parts.outer.state, this.#parts.outer.dispatch);
    return {
      ...baseKeymap,
      "Mod-b": toggle("strong"),
      "Mod-i": toggle("em"),
      "Mod-u": toggle("underline"),
      "Mod-z": outside(undo),
      "Mod-y": outside(redo),
      "Mod-Shift-z": outside(redo),
      Enter: () => this.#leave(1),
      Escape: () => this.#leave(1),
      Tab: () => this.#leave(1),
      "Shift-Tab": () => this.#leave(-1),
      ArrowRight: ({ selection, doc }) => selection.empty && selection.head === doc.content.size && this.#leave(1),
      ArrowLeft: ({ selection }) => selection.empty && selection.head === 0 && this.#leave(-1),
      Backspace: ({ doc }) => doc.content.size === 0 && this.#remove(),
      "Mod-a": ({ doc, tr }, dispatch) => {
        dispatch?.(tr.setSelection(TextSelection.create(doc, 0, doc.content.size)));
        return true;
      },
    };
  }

  #leave(direction: 1 | -1): boolean {
    const { outer, getPos } = this.#parts;
    const position = getPos();
    if (position === undefined) return false;
    const { doc, tr } = outer.state;
    const at = direction === 1 ? position + (doc.nodeAt(position)?.nodeSize ?? 1) : position;
    outer.focus();
    outer.dispatch(tr.setSelection(TextSelection.create(doc, at)));
    return true;
  }

  #remove(): boolean {
    const { outer, getPos } = this.#parts;
    const position = getPos();
    if (position === undefined || !outer.editable) return false;
    const { doc, tr } = outer.state;
    outer.focus();
    const removed = tr.delete(position, position + (doc.nodeAt(position)?.nodeSize ?? 1));
    outer.dispatch(removed.setSelection(TextSelection.create(removed.doc, position)));
    return true;
  }

  #kindButton(kind: "asterisk" | "footnote"): HTMLButtonElement {
    const made = actionButton(this.#parts.words.note[kind], this.#parts.words.note[kind], () => {
      const position = this.#parts.getPos();
      const { outer } = this.#parts;
      if (position !== undefined) outer.dispatch(outer.state.tr.setNodeAttribute(position, "kind", kind));
    });
    made.dataset.kind = kind;
    made.setAttribute("aria-pressed", String(this.#parts.node.attrs.kind === kind));
    return made;
  }

  #showKind(node: Node): void {
    for (const button of this.dom.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
      button.setAttribute("aria-pressed", String(button.dataset.kind === node.attrs.kind));
    }
  }

  /** Under the sign, and never over the page's edge. */
  #stand(): void {
    const { anchor, outer } = this.#parts;
    const page = outer.dom.parentElement?.getBoundingClientRect();
    const sign = anchor.getBoundingClientRect();
    if (!page) return;
    const left = Math.max(0, Math.min(sign.left - page.left - 24, page.width - this.dom.offsetWidth));
    this.dom.style.left = `${left}px`;
    this.dom.style.top = `${sign.bottom - page.top + 6}px`;
  }
}

const noteSheets = new WeakMap<EditorView, NoteSheet>();

/** The editor of the note that is open on this page, if there is one. */
export function openNote(view: EditorView): EditorView | null {
  return noteSheets.get(view)?.view ?? null;
}
