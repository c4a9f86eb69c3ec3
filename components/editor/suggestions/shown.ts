import type { Mark, Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView, type MarkViewConstructor } from "@tiptap/pm/view";
import { listSuggestions, type OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { hasSuggestions, isSuggestionMark } from "@/lib/document/suggestions/suggestion-marks";
import { element } from "../views/element";

type Shown = {
  readonly suggestions: readonly OpenSuggestion[];
  readonly decorations: DecorationSet;
  /** The suggestion that somebody looks at. */
  readonly active: string | null;
};

const shownKey = new PluginKey<Shown>("suggestions");
const nothing: readonly OpenSuggestion[] = [];

/** Shows which text and which blocks are suggested: drawn from the document, whoever wrote in it. */
export function suggestionsShown(): Plugin<Shown> {
  return new Plugin<Shown>({
    key: shownKey,
    state: {
      init: (_, { doc }) => shown(doc, null),
      apply: (transaction, before, _, state) => {
        const given: string | null | undefined = transaction.getMeta(shownKey);
        const active = given === undefined ? activeAfter(before, state, transaction.selectionSet) : given;
        if (transaction.docChanged) return shown(state.doc, active);
        return active === before.active ? before : shown(state.doc, active);
      },
    },
    props: {
      decorations: (state) => shownKey.getState(state)?.decorations,
      markViews: {
        insertion: markView("ins"),
        deletion: markView("del"),
        modification: markView("span"),
        joint: markView("span"),
      },
    },
  });
}

export function suggestionsOf(state: EditorState): readonly OpenSuggestion[] {
  return shownKey.getState(state)?.suggestions ?? nothing;
}

export function activeSuggestion(state: EditorState): string | null {
  return shownKey.getState(state)?.active ?? null;
}

export function activateSuggestion(view: EditorView, id: string | null): void {
  if (activeSuggestion(view.state) === id) return;
  view.dispatch(view.state.tr.setMeta(shownKey, id).setMeta("addToHistory", false));
}

/** The suggestion at a place: the shortest that holds it. */
export function suggestionAt(suggestions: readonly OpenSuggestion[], at: number): OpenSuggestion | undefined {
  const around = suggestions.filter(({ from, to }) => from <= at && at <= to);
  return around.sort((one, other) => one.to - one.from - (other.to - other.from))[0];
}

function activeAfter(before: Shown, { selection }: EditorState, isMoved: boolean): string | null {
  if (!isMoved || before.suggestions.length === 0) return before.active;
  return suggestionAt(before.suggestions, selection.head)?.id ?? null;
}

function shown(doc: Node, active: string | null): Shown {
  if (!hasSuggestions(doc)) return { suggestions: nothing, decorations: DecorationSet.empty, active: null };
  const suggestions = listSuggestions(doc);
  const known = suggestions.some(({ id }) => id === active) ? active : null;
  return { suggestions, decorations: DecorationSet.create(doc, decorated(doc, known)), active: known };
}

function decorated(doc: Node, active: string | null): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!hasSuggestions(node)) return false;
    const marks = node.marks.filter(isSuggestionMark);
    const isActive = active !== null && marks.some(({ attrs }) => attrs.id === active);
    const to = at + node.nodeSize;
    if (marks.length > 0 && !node.isInline) found.push(Decoration.node(at, to, { class: classOf(marks, isActive) }));
    else if (isActive) found.push(Decoration.inline(at, to, { class: "suggestion-active" }));
    return true;
  });
  return found;
}

function classOf(marks: readonly Mark[], isActive: boolean): string {
  const names = marks.map(({ type, attrs }) =>
    type.name === "joint" ? `suggested-${attrs.kind}` : `suggested-${type.name}`,
  );
  return ["suggested", ...names, ...(isActive ? ["suggestion-active"] : [])].join(" ");
}

/** Around a block stands an element of no box: the block itself is dressed by a decoration, and a row stays a row. */
function markView(tag: "ins" | "del" | "span"): MarkViewConstructor {
  return (mark, _view, isInline) => {
    const name = mark.type.name;
    const attributes = isInline ? { class: `suggestion suggestion-${name}` } : { class: "suggestion-around" };
    return { dom: element(isInline ? tag : "span", { ...attributes, "data-suggestion": String(mark.attrs.id) }) };
  };
}
