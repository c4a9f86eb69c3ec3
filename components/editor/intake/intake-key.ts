import { Plugin, PluginKey, type Selection, type SelectionBookmark } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Pasted } from "../paste/pasted";
import type { PictureDesk } from "../pictures/picture-desk";

/** What the page's intake needs of the desk around it. */
export type Intake = {
  readonly articleId: string;
  readonly pictures: PictureDesk;
  /** Null: there is nothing (more) to be said. */
  readonly tell: (pasted: Pasted | null) => void;
};

type Places = ReadonlyMap<symbol, SelectionBookmark>;
type Change = { readonly id: symbol; readonly place: SelectionBookmark | null };

const key = new PluginKey<Places>("intake");

/** Keeps places in the text while something is on its way to them: they move with it. */
export function intake(parts: Intake, props: Plugin["props"]): Plugin<Places> {
  return new Plugin<Places>({
    key,
    props,
    state: {
      init: () => new Map(),
      apply: (tr, places) => {
        const change = tr.getMeta(key) as Change | undefined;
        if (!change && (places.size === 0 || !tr.docChanged)) return places;
        const moved = new Map([...places].map(([id, place]) => [id, place.map(tr.mapping)] as const));
        if (change?.place) moved.set(change.id, change.place);
        else if (change) moved.delete(change.id);
        return moved;
      },
    },
    parts,
  });
}

export function intakeOf(view: EditorView): Intake {
  const parts = key.get(view.state)?.spec["parts"] as Intake | undefined;
  if (!parts) throw new Error("this page takes nothing in");
  return parts;
}

/** Keeps the place where the caret stands now. */
export function keepPlace(view: EditorView): symbol {
  const id = Symbol("place");
  const change: Change = { id, place: view.state.selection.getBookmark() };
  view.dispatch(view.state.tr.setMeta(key, change));
  return id;
}

/** The place that was kept, and is no longer. */
export function takePlace(view: EditorView, id: symbol): Selection {
  const { state } = view;
  const place = key.getState(state)?.get(id);
  view.dispatch(state.tr.setMeta(key, { id, place: null } satisfies Change));
  return place ? place.resolve(view.state.doc) : view.state.selection;
}
