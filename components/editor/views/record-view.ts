import { NodeSelection } from "@tiptap/pm/state";
import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { Picking } from "../picking";
import type { Material } from "../material";
import type { EditorWords } from "../words";
import { element } from "./element";

/** What a table and a chart that stand in the text have in common. */
type Card = {
  readonly newer: { readonly changes: number; readonly figures: number } | null;
  readonly isKept: boolean;
};

export type RecordKind<Shown extends Card> = {
  readonly className: string;
  readonly cards: Material<Shown>;
  readonly keyOf: (attributes: Readonly<Record<string, unknown>>) => string;
  readonly draw: (card: Shown) => readonly HTMLElement[];
  /** There is no such record. */
  readonly unknown: string;
  /** Dialogs about the record that is selected. */
  readonly opens: { readonly news: Picking; readonly edit: Picking };
  readonly pick: (what: Picking) => void;
};

/** A record at its pinned revision, as readers get it; pressed twice, it is edited. Over it, a word when there is newer data. */
export function recordView<Shown extends Card>(kind: RecordKind<Shown>, words: EditorWords): NodeViewConstructor {
  return (first, view, getPos) => {
    let node = first;
    const dom = element("figure", { class: kind.className, contenteditable: "false" });
    // A dialog is about the record that is selected.
    const open = (what: Picking) => {
      const at = getPos();
      if (at === undefined) return;
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      kind.pick(what);
    };
    let isDrawn = false;
    const show = () => {
      const card = kind.cards.get(kind.keyOf(node.attrs));
      // Another revision takes the place of this one when it is there: the page does not jump.
      if (card === undefined && isDrawn) return;
      isDrawn = Boolean(card);
      const waiting = card === null ? kind.unknown : words.loading;
      const shown = card ? [...kind.draw(card)] : [element("p", { class: "is-waiting" }, [waiting])];
      dom.replaceChildren(...(card ? news(card, words, () => open(kind.opens.news)) : []), ...shown);
    };
    dom.addEventListener("dblclick", () => open(kind.opens.edit));
    const stop = kind.cards.onChange(show);
    show();
    const stopWidth = reachableWhereWide(dom);
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        const isOther = next.attrs.revisionId !== node.attrs.revisionId;
        node = next;
        if (isOther) show();
        return true;
      },
      ignoreMutation: () => true,
      // The keys that move what is too wide are the browser's.
      stopEvent: (event) => event.type === "keydown" && event.target === dom,
      destroy: () => {
        stop();
        stopWidth();
      },
    };
  };
}

/** What is too wide for its place is moved by keys too: then, and only then, it is a stop for Tab. Answers how to stop looking. */
function reachableWhereWide(dom: HTMLElement): () => void {
  const watching = new ResizeObserver(() => {
    if (dom.scrollWidth > dom.clientWidth + 1) dom.tabIndex = 0;
    else dom.removeAttribute("tabindex");
  });
  watching.observe(dom);
  return () => watching.disconnect();
}

/** Says that there is newer data, with the way to it. Nothing once somebody has decided to leave it. */
function news({ newer, isKept }: Card, words: EditorWords, open: () => void): HTMLElement[] {
  if (!newer || isKept) return [];
  const made = element("button", { type: "button", class: "record-news" }, [words.newerData(newer)]);
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", open);
  return [made];
}
