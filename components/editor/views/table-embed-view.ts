import { NodeSelection } from "@tiptap/pm/state";
import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { Material, TableCard, TableCardCell } from "../material";
import type { EditorWords } from "../words";
import { element } from "./element";

/** A Table record at its pinned revision, as it will be printed. */
export function tableEmbedView(
  words: EditorWords,
  tables: Material<TableCard>,
  showNews: () => void,
): NodeViewConstructor {
  return (first, view, getPos) => {
    let node = first;
    const dom = element("figure", { class: "table-embed", contenteditable: "false" });
    // The dialog is about the table that is selected.
    const openNews = () => {
      const at = getPos();
      if (at === undefined) return;
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      showNews();
    };
    const show = () => {
      const table = tables.get(keyOf(node.attrs));
      const waiting = table === null ? words.unknownTable : words.loading;
      dom.replaceChildren(
        ...(table
          ? [...news(table, words, openNews), ...drawn(table)]
          : [element("p", { class: "is-waiting" }, [waiting])]),
      );
    };
    const stop = tables.onChange(show);
    show();
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
      destroy: stop,
    };
  };
}

/** A table is known by its record and its revision together. */
export function keyOf({ tableId, revisionId }: Readonly<Record<string, unknown>>): string {
  return `${tableId} ${revisionId}`;
}

/** Says that the table has newer data, with the way to it. Nothing once somebody has decided to leave it. */
function news({ newer, isKept }: TableCard, words: EditorWords, open: () => void): HTMLElement[] {
  if (!newer || isKept) return [];
  const made = element("button", { type: "button", class: "table-news" }, [words.newerData(newer)]);
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", open);
  return [made];
}

function drawn({ caption, unit, rows, notes }: TableCard): HTMLElement[] {
  const head = element("figcaption", { "data-unit": unit || null }, [caption]);
  const lines = rows.map((cells) => element("tr", {}, cells.map(cellOf)));
  const grid = element("table", {}, [element("tbody", {}, lines)]);
  const under = notes.map((note) => element("p", {}, [note]));
  return [head, grid, element("div", { "data-node": "tableNotes" }, under)];
}

function cellOf({ lines, colspan, rowspan, isHead, align }: TableCardCell): HTMLElement {
  const spans = { colspan: colspan > 1 ? String(colspan) : null, rowspan: rowspan > 1 ? String(rowspan) : null };
  const paragraphs = lines.map((line) => element("p", {}, [line]));
  return element(isHead ? "th" : "td", { ...spans, "data-align": align }, paragraphs);
}
