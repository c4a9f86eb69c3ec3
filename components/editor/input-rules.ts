import { type Command, type EditorState, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { readLineStart } from "@/lib/document/line-start";
import { bulletPlace } from "@/lib/rendering/bullets";
import { bulletLine, levelAt } from "./commands/bullet-line";
import { insteadOf } from "./commands/instead-of";
import { toggleList } from "./commands/lists";
import { isInside } from "./commands/places";

type Rule = {
  /** What stands in the line before the space that is being typed. */
  readonly before: RegExp;
  readonly apply: (where: { state: EditorState; house: readonly string[] }, match: RegExpExecArray) => Command | null;
};

/** Few, and only such as an editor of a printed page types without thinking. All of them end with a space. */
const rules: readonly Rule[] = [
  {
    before: /^(\S)$/u,
    apply: ({ state, house }, [, sign = ""]) => {
      // As a pasted line is read, with something behind the sign.
      const bullet = readLineStart(`${sign} .`);
      if (bullet?.kind !== "bullet") return null;
      return bulletLine(state, bulletPlace(bullet.marker, house, levelAt(state)), levelAt(state));
    },
  },
  { before: /^(\d{1,2})\)$/, apply: ({ state }) => (isBodyLine(state) ? makeSubhead : null) },
  {
    before: /^(\d{1,4})\.$/,
    apply: ({ state }, [, start = "1"]) => (isInside(state, "listItem") ? null : orderedFrom(Number(start))),
  },
];

/**
 * Turns the first signs of a line into a list, its level or a subhead. Never during a composition: a syllable is not a command.
 * @param house the publication's bullets by level
 */
export function inputRules(house: readonly string[]): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text) =>
        text === " " && from === to && !view.composing && applyRule(view, { at: from, house }),
    },
  });
}

function applyRule(view: EditorView, { at, house }: { at: number; house: readonly string[] }): boolean {
  const { state } = view;
  const $at = state.doc.resolve(at);
  if ($at.parent.type.name !== "paragraph" || isInTightPlace(state)) return false;
  const before = $at.parent.textBetween(0, $at.parentOffset, undefined, "\ufffc");
  for (const rule of rules) {
    const match = rule.before.exec(before);
    const command = match && rule.apply({ state, house }, match);
    if (match && command) return insteadOf({ from: at - before.length, to: at }, command)(state, view.dispatch);
  }
  return false;
}

function isBodyLine({ selection: { $from } }: EditorState): boolean {
  return $from.depth === 1;
}

/** Where a list cannot stand: quotes and the notes under a table hold paragraphs only. */
function isInTightPlace({ selection: { $from } }: EditorState): boolean {
  return ["quote", "tableNotes"].includes($from.node($from.depth - 1)?.type.name ?? "");
}

const makeSubhead: Command = (state, dispatch) => {
  const { subhead } = state.schema.nodes;
  const { $from } = state.selection;
  if (!subhead) return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), subhead));
  return true;
};

function orderedFrom(start: number): Command {
  return (state, dispatch) =>
    toggleList("orderedList")(
      state,
      dispatch &&
        ((transaction) => {
          const list = transaction.selection.$from.before(transaction.selection.$from.depth - 2);
          dispatch(start === 1 ? transaction : transaction.setNodeAttribute(list, "start", start));
        }),
    );
}
