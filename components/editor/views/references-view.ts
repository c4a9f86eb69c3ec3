import type { Node } from "@tiptap/pm/model";
import type { Decoration, EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { Material, SourceCard } from "../material";
import type { EditorWords } from "../words";
import type { ListedNote } from "../plugins/source-numbers";
import { actionButton, element } from "./element";
import { notesList } from "./notes-list";
import { aboutSource } from "../about-source";

export type ReferencesParts = {
  readonly words: EditorWords;
  readonly sources: Material<SourceCard>;
  /** Opens the picker that adds a source to the list. */
  readonly add: () => void;
};

/** The list at the end: what the text cites, by number, then the sources that are only listed, which can be moved and removed. */
export function referencesView(parts: ReferencesParts): NodeViewConstructor {
  return (node, view, getPos, decorations) => new ReferencesView(parts, { node, view, getPos, decorations });
}

type Placed = { node: Node; view: EditorView; getPos: () => number | undefined; decorations: readonly Decoration[] };

class ReferencesView implements NodeView {
  readonly dom = element("section", { class: "references", contenteditable: "false" });
  readonly #parts: ReferencesParts;
  readonly #placed: Placed;
  readonly #stop: () => void;
  /** One and the same for as long as the list stands: a dialog that it opened gives the focus back to it. */
  readonly #add: HTMLElement;
  #shown = "";

  constructor(parts: ReferencesParts, placed: Placed) {
    this.#parts = parts;
    this.#placed = { ...placed };
    this.#add = element("button", { type: "button", class: "references-add" }, [parts.words.addReference]);
    this.#add.addEventListener("click", parts.add);
    this.dom.append(this.#add);
    this.#stop = parts.sources.onChange(() => this.#show(true));
    this.#show();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#placed.node.type) return false;
    this.#placed.node = node;
    this.#placed.decorations = decorations;
    this.#show();
    return true;
  }

  stopEvent(): boolean {
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #show(always = false): void {
    const { node, decorations, view } = this.#placed;
    const cited: readonly string[] = decorations.find((one) => one.spec.cited)?.spec.cited ?? [];
    const listed = node.children.map((child) => ({
      id: String(child.attrs.sourceId),
      locator: String(child.attrs.locator),
    }));
    const notes: readonly ListedNote[] = decorations.find((one) => one.spec.notes)?.spec.notes ?? [];
    const asked = JSON.stringify([cited, listed, notes, view.editable]);
    if (asked === this.#shown && !always) return;
    this.#shown = asked;
    const { words } = this.#parts;
    const rows = [
      ...cited.map((id, index) => this.#row(id, String(index + 1))),
      ...listed.map(({ id }, index) => this.#listedRow(id, index, listed.length)),
    ];
    const head = element("h2", { class: "references-head" }, [words.references]);
    const list =
      rows.length > 0
        ? element("ul", { class: "references-list" }, rows)
        : element("p", { class: "references-none" }, [words.noReferences]);
    this.#add.hidden = !view.editable;
    this.#draw([...notesList(notes, { view, words }), head, list]);
  }

  /** Draws all but the button anew. Whoever had moved a source by its arrow still has it in hand; of one that is gone, the next thing. */
  #draw(parts: readonly HTMLElement[]): void {
    const held = this.dom.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    const actions = () => [...this.dom.querySelectorAll<HTMLElement>("[data-action]")];
    const at = held ? actions().indexOf(held) : -1;
    for (const child of [...this.dom.children]) if (child !== this.#add) child.remove();
    this.#add.before(...parts);
    if (!held || held === this.#add) return;
    const same = actions().find(({ dataset }) => dataset.action === held.dataset.action);
    (same ?? actions()[at] ?? this.#add).focus();
  }

  #row(id: string, number: string): HTMLElement {
    const { sources, words } = this.#parts;
    const source = sources.get(id);
    if (!source) return element("li", {}, [source === null ? words.unknownSource : words.loading]);
    const title = element("span", { class: "reference-title", lang: source.language }, [source.title]);
    const link =
      source.url && element("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" }, [source.url]);
    return element("li", {}, [
      element("span", { class: "reference-number" }, [number]),
      element("span", { class: "reference-text" }, [
        title,
        element("span", { class: "reference-about" }, [aboutSource(source)]),
        ...(link ? [link] : []),
      ]),
    ]);
  }

  #listedRow(id: string, index: number, count: number): HTMLElement {
    const row = this.#row(id, "–");
    const { words } = this.#parts;
    if (!this.#placed.view.editable) return row;
    const button = (name: string, ...[label, sign, act]: Parameters<typeof actionButton>) => {
      const made = actionButton(label, sign, act);
      made.dataset.action = `${name} ${id}`;
      return made;
    };
    const buttons = [button("remove", words.removeReference, "×", () => this.#remove(index))];
    if (index < count - 1) buttons.unshift(button("down", words.moveDown, "↓", () => this.#swap(index)));
    if (index > 0) buttons.unshift(button("up", words.moveUp, "↑", () => this.#swap(index - 1)));
    row.append(element("span", { class: "reference-actions" }, buttons));
    return row;
  }

  #remove(index: number): void {
    const at = this.#positionOf(index);
    const { view } = this.#placed;
    if (at !== null) view.dispatch(view.state.tr.delete(at, at + 1));
  }

  /** Exchanges a reference with the one after it. */
  #swap(index: number): void {
    const at = this.#positionOf(index);
    const { view, node } = this.#placed;
    if (at === null) return;
    view.dispatch(view.state.tr.delete(at, at + 1).insert(at + 1, node.child(index)));
  }

  #positionOf(index: number): number | null {
    const position = this.#placed.getPos();
    return position === undefined || index >= this.#placed.node.childCount ? null : position + 1 + index;
  }
}

/** Adds a source to the list, if it is not there. */
export function addReference(view: EditorView, sourceId: string): void {
  const { doc, schema, tr } = view.state;
  const { reference } = schema.nodes;
  const list = doc.lastChild;
  if (!reference || !list || list.children.some((child) => child.attrs.sourceId === sourceId)) return;
  view.dispatch(tr.insert(doc.content.size - 1, reference.create({ sourceId })));
}
