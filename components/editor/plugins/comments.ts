import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { Mappable } from "@tiptap/pm/transform";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { type Anchor, findAgain, isOrphan, mapAnchor } from "@/lib/articles/anchor";

/** An open thread in the text as it stands here. */
export type CommentMark = {
  readonly id: string;
  readonly anchor: Anchor;
  readonly quote: string;
  readonly blocking: boolean;
};

/** `active`: the thread whose text somebody stands in, or wants to see. */
export type CommentMarks = { readonly marks: readonly CommentMark[]; readonly active: string | null };

const commentsKey = new PluginKey<CommentMarks>("comments");
const nothing: CommentMarks = { marks: [], active: null };

/** Shows which text is spoken about. The marks follow their text here as the server carries them there: by the same function. */
export function comments(): Plugin<CommentMarks> {
  return new Plugin<CommentMarks>({
    key: commentsKey,
    state: {
      init: () => nothing,
      apply: (transaction, before) => {
        const given: Partial<CommentMarks> | undefined = transaction.getMeta(commentsKey);
        const moved = carried(transaction, before);
        return given ? { ...moved, ...given } : moved;
      },
    },
    props: {
      decorations: (state) => {
        const { marks, active } = marksOf(state);
        const shown = marks.filter(({ anchor }) => !isOrphan(anchor));
        return shown.length > 0
          ? DecorationSet.create(
              state.doc,
              shown.map((mark) => drawn(mark, active)),
            )
          : null;
      },
      handleClick: (view, position) => {
        activateThread(view, threadAt(view.state, position));
        return false;
      },
    },
  });
}

export function marksOf(state: EditorState): CommentMarks {
  return commentsKey.getState(state) ?? nothing;
}

/** Shows these threads; `mapping` brings their anchors to the document as it stands here. Never in the middle of a syllable. */
export function showComments(view: EditorView, marks: readonly CommentMark[], mapping: Mappable): void {
  const placed = marks.map((mark) => ({ ...mark, anchor: mapAnchor(mark.anchor, mapping) }));
  view.dispatch(view.state.tr.setMeta(commentsKey, { marks: placed }).setMeta("addToHistory", false));
}

export function activateThread(view: EditorView, active: string | null): void {
  if (marksOf(view.state).active === active) return;
  view.dispatch(view.state.tr.setMeta(commentsKey, { active }).setMeta("addToHistory", false));
}

function carried(transaction: Transaction, before: CommentMarks): CommentMarks {
  if (!transaction.docChanged || before.marks.length === 0) return before;
  const marks = before.marks.map((mark) => {
    const anchor = findAgain(transaction.doc, mapAnchor(mark.anchor, transaction.mapping), mark.quote);
    return { ...mark, anchor };
  });
  return { ...before, marks };
}

/** The shortest thread whose text holds the position. */
function threadAt(state: EditorState, position: number): string | null {
  const around = marksOf(state).marks.filter(({ anchor }) => anchor.from <= position && position <= anchor.to);
  const [first] = around.filter(({ anchor }) => !isOrphan(anchor)).sort((one, other) => sizeOf(one) - sizeOf(other));
  return first?.id ?? null;
}

const sizeOf = ({ anchor }: CommentMark) => anchor.to - anchor.from;

function drawn({ id, anchor, blocking }: CommentMark, active: string | null): Decoration {
  const attributes = { class: "comment-mark", "data-thread": id };
  return Decoration.inline(anchor.from, anchor.to, {
    ...attributes,
    ...(blocking && { "data-blocking": "" }),
    ...(id === active && { "data-active": "" }),
  });
}
