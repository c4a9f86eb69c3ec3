import { TextSelection } from "@tiptap/pm/state";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import type { ArticleSession } from "../session/article-session";
import { activateSuggestion, activeSuggestion, suggestionsOf } from "./shown";

/** Puts the caret at a suggestion, marks it, and brings it into sight. The focus stays where it is. */
export function showSuggestion({ view }: ArticleSession, { id, from }: OpenSuggestion): void {
  const { doc, tr } = view.state;
  const place = doc.resolve(Math.min(from, doc.content.size));
  view.dispatch(tr.setSelection(TextSelection.near(place, 1)).setMeta("addToHistory", false));
  activateSuggestion(view, id);
  view.dom.querySelector(`[data-suggestion="${id}"]`)?.firstElementChild?.scrollIntoView({ block: "center" });
  view.dom.querySelector(`.suggestion[data-suggestion="${id}"]`)?.scrollIntoView({ block: "center" });
}

/** The next suggestion, or the one before, from the one in hand or from the caret; around the end to the beginning. */
export function stepSuggestion(session: ArticleSession, direction: 1 | -1): OpenSuggestion | null {
  const { state } = session.view;
  const all = suggestionsOf(state);
  const active = all.findIndex(({ id }) => id === activeSuggestion(state));
  const behind = all.findIndex(({ from }) => from >= state.selection.head);
  const start = active >= 0 ? active + direction : behind < 0 ? 0 : direction === 1 ? behind : behind - 1;
  const wanted = all.at(all.length > 0 ? start % all.length : 0);
  if (!wanted) return null;
  showSuggestion(session, wanted);
  return wanted;
}
