import type { EditorView } from "@tiptap/pm/view";
import { keepPlace, takePlace } from "./intake-key";

/** While a syllable is being composed, nothing is put into the page. */
const pause = 100;

/** Does something with the caret at a place that was kept. Whoever has gone on writing elsewhere is left there. */
export async function atPlace(view: EditorView, id: symbol, act: () => void): Promise<void> {
  while (!view.isDestroyed && view.composing) await new Promise((resolve) => setTimeout(resolve, pause));
  if (view.isDestroyed) return;
  const place = takePlace(view, id);
  const isElsewhere = view.hasFocus() && !place.eq(view.state.selection);
  const own = isElsewhere ? keepPlace(view) : null;
  view.dispatch(view.state.tr.setSelection(place));
  act();
  if (own) view.dispatch(view.state.tr.setSelection(takePlace(view, own)));
  else view.focus();
}
