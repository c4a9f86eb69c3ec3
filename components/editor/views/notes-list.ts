import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ListedNote } from "../plugins/source-numbers";
import type { EditorWords } from "../words";
import { element } from "./element";

type Page = { readonly view: EditorView; readonly words: EditorWords };

/** The article's notes at its end, as they are numbered in print. Each leads back to its place in the text and opens there. */
export function notesList(notes: readonly ListedNote[], { view, words }: Page): HTMLElement[] {
  if (notes.length === 0) return [];
  const rows = notes.map(({ sign, text }, index) => {
    const back = element("button", { type: "button", class: "note-back", "aria-label": `${words.note.goTo} ${sign}` }, [
      sign,
    ]);
    back.addEventListener("click", () => goToNote(view, index));
    return element("li", {}, [back, element("span", { class: "reference-text" }, [text || words.note.empty])]);
  });
  return [
    element("h2", { class: "references-head" }, [words.note.list]),
    element("ul", { class: "references-list notes-list" }, rows),
  ];
}

/** By its place among the notes: what stands before it may have changed since the list was drawn. */
function goToNote(view: EditorView, wanted: number): void {
  let index = -1;
  let found = -1;
  view.state.doc.descendants((node, position) => {
    if (node.type.name !== "note") return found < 0;
    index += 1;
    if (index === wanted) found = position;
    return false;
  });
  if (found < 0) return;
  view.focus();
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, found)).scrollIntoView());
}
