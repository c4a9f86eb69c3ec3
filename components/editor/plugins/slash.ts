import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Range } from "../commands/inline";

/** A slash that asks for something to be put in: where it stands, and what has been typed behind it. */
export type Slash = Range & { readonly query: string };

const key = new PluginKey<Slash | null>("slash");
/** What nobody looks for any more is a text with a slash in it. */
const longestQuery = 24;

/**
 * Knows when a slash at the start of a word asks for the insert menu. It only reads the state, also in the middle of a syllable:
 * what is in the making stands in the document, and nothing is dispatched.
 * @param pressed the open menu's keys; answers whether it took one
 */
export function slash(pressed: (event: KeyboardEvent) => boolean): Plugin<Slash | null> {
  return new Plugin<Slash | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, before, _, state) => {
        if (transaction.getMeta(key) === "close") return null;
        return before ? goneOn(before, transaction, state) : begun(transaction, state);
      },
    },
    props: {
      handleKeyDown: (view, event) => slashAt(view.state) !== null && pressed(event),
    },
  });
}

export function slashAt(state: EditorState): Slash | null {
  return key.getState(state) ?? null;
}

/** The slash is a slash. */
export function closeSlash(transaction: Transaction): Transaction {
  return transaction.setMeta(key, "close");
}

function begun(transaction: Transaction, state: EditorState): Slash | null {
  const { $head, empty } = state.selection;
  if (!transaction.docChanged || !isTyped(transaction) || !empty || !$head.parent.isTextblock) return null;
  const before = $head.parent.textBetween(0, $head.parentOffset, undefined, "\ufffc");
  if (!/(^|\s)\/$/u.test(before) || wasThere(transaction, $head.pos)) return null;
  return { from: $head.pos - 1, to: $head.pos, query: "" };
}

/** Typed here and now: not somebody else's, not undone, not pasted. */
function isTyped(transaction: Transaction): boolean {
  return ["collab$", "history$", "uiEvent"].every((meta) => transaction.getMeta(meta) === undefined);
}

/** Whether the slash before the caret stood there already: what was typed is something else. */
function wasThere(transaction: Transaction, caret: number): boolean {
  const back = transaction.mapping.invert();
  const was = back.mapResult(caret - 1, 1);
  return (
    !was.deleted &&
    transaction.before.textBetween(was.pos, Math.min(was.pos + 1, transaction.before.content.size)) === "/"
  );
}

function goneOn(before: Slash, transaction: Transaction, state: EditorState): Slash | null {
  const from = transaction.mapping.map(before.from, 1);
  const { $head, empty } = state.selection;
  if (!empty || $head.pos <= from || from < $head.start() || !$head.parent.isTextblock) return null;
  const [sign, ...typed] = $head.parent.textBetween(from - $head.start(), $head.parentOffset, undefined, "\ufffc");
  const query = typed.join("");
  if (sign !== "/" || query.startsWith(" ") || query.includes("\ufffc") || query.length > longestQuery) return null;
  return { from, to: $head.pos, query };
}
