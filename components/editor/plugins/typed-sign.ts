import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Range } from "../commands/inline";

/** A sign that asks for something: where it stands, and what has been typed behind it. */
export type TypedSign = Range & { readonly query: string };

export type SignRule = {
  readonly name: string;
  readonly sign: string;
  /** What must stand before the caret when it has just been typed, the sign included. */
  readonly place: RegExp;
  /** What nobody looks for any more is a text with the sign in it. */
  readonly longestQuery: number;
};

export type SignMenu = {
  /** @param pressed the open menu's keys; answers whether it took one */
  readonly plugin: (pressed: (event: KeyboardEvent) => boolean) => Plugin<TypedSign | null>;
  readonly at: (state: EditorState) => TypedSign | null;
  /** The sign is a sign. */
  readonly close: (transaction: Transaction) => Transaction;
};

/**
 * Knows when a sign that was typed asks for a menu. It only reads the state, also in the middle of a syllable: what is in the making stands
 * in the document, and nothing is dispatched.
 */
export function signMenu(rule: SignRule): SignMenu {
  const key = new PluginKey<TypedSign | null>(rule.name);
  const at = (state: EditorState) => key.getState(state) ?? null;
  const plugin: SignMenu["plugin"] = (pressed) =>
    new Plugin<TypedSign | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, before, _, state) => {
          if (transaction.getMeta(key) === "close") return null;
          return before ? goneOn(rule, { before, transaction, state }) : begun(rule, transaction, state);
        },
      },
      props: { handleKeyDown: (view, event) => at(view.state) !== null && pressed(event) },
    });
  return { plugin, at, close: (transaction) => transaction.setMeta(key, "close") };
}

function begun({ sign, place }: SignRule, transaction: Transaction, state: EditorState): TypedSign | null {
  const { $head, empty } = state.selection;
  if (!transaction.docChanged || !isTyped(transaction) || !empty || !$head.parent.isTextblock) return null;
  const before = $head.parent.textBetween(0, $head.parentOffset, undefined, "\ufffc");
  if (!place.test(before) || wasThere(sign, transaction, $head.pos)) return null;
  return { from: $head.pos - 1, to: $head.pos, query: "" };
}

/** Typed here and now: not somebody else's, not undone, not pasted. */
function isTyped(transaction: Transaction): boolean {
  return ["collab$", "history$", "uiEvent"].every((meta) => transaction.getMeta(meta) === undefined);
}

/** Whether the sign before the caret stood there already: what was typed is something else. */
function wasThere(sign: string, transaction: Transaction, caret: number): boolean {
  const back = transaction.mapping.invert();
  const was = back.mapResult(caret - 1, 1);
  return (
    !was.deleted &&
    transaction.before.textBetween(was.pos, Math.min(was.pos + 1, transaction.before.content.size)) === sign
  );
}

type Turn = { readonly before: TypedSign; readonly transaction: Transaction; readonly state: EditorState };

function goneOn({ sign, longestQuery }: SignRule, { before, transaction, state }: Turn): TypedSign | null {
  const from = transaction.mapping.map(before.from, 1);
  const { $head, empty } = state.selection;
  if (!empty || $head.pos <= from || from < $head.start() || !$head.parent.isTextblock) return null;
  const [first, ...typed] = $head.parent.textBetween(from - $head.start(), $head.parentOffset, undefined, "\ufffc");
  const query = typed.join("");
  if (first !== sign || query.startsWith(" ") || query.includes("\ufffc") || query.length > longestQuery) return null;
  return { from, to: $head.pos, query };
}
