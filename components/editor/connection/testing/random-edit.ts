import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { joinBackward, splitBlock } from "@tiptap/pm/commands";
import { addColumnAfter, addRowAfter, deleteRow } from "@tiptap/pm/tables";
import { toggleBox, toggleQuote, toggleSubhead } from "../../commands/blocks";
import { insertNote, toggleSimple } from "../../commands/inline";
import { liftItem, sinkItem, toggleList } from "../../commands/lists";
import { insertTable } from "../../commands/tables";

const words = ["로봇 ", "밀도는 ", "322대", "机器人 ", "table ", "가", "나다", "\u{1F916}", "「계획」 "];

type Kind = "type" | "remove" | "replace" | "command";
const weights: readonly (readonly [Kind, number])[] = [
  ["type", 0.55],
  ["remove", 0.2],
  ["replace", 0.1],
  ["command", 0.15],
];

/** What a writer's hands may do on the desk, with the desk's own commands. */
const commands: readonly Command[] = [
  splitBlock,
  joinBackward,
  toggleSimple("strong"),
  toggleSimple("highlight"),
  toggleList("bulletList"),
  toggleList("orderedList"),
  sinkItem,
  liftItem,
  toggleSubhead,
  toggleQuote,
  toggleBox,
  insertNote("asterisk"),
  insertTable,
  addRowAfter,
  addColumnAfter,
  deleteRow,
];

/** One change somewhere in the text; null when the chosen command does nothing there. */
export function randomEdit(state: EditorState, chance: () => number): Transaction | null {
  const place = randomPlace(state.doc, chance);
  const kind = weighted(chance());
  if (kind === "command") return byCommand(state, place, pick(commands, chance));
  const { from, to } = kind === "type" ? { from: place.from, to: place.from } : place;
  const text = kind === "remove" ? "" : pick(words, chance);
  if (kind === "remove" && from === to) return null;
  return text ? state.tr.insertText(text, from, to) : state.tr.delete(from, to);
}

function byCommand(state: EditorState, { from, to }: Place, command: Command): Transaction | null {
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  let made: Transaction | null = null;
  command(selected, (tr) => {
    made = tr;
  });
  return made && rebuilt(state, made);
}

/** The command ran on a state of its own, with another selection: its steps are what is wanted. */
function rebuilt(state: EditorState, { steps }: Transaction): Transaction | null {
  const { tr } = state;
  for (const step of steps) tr.step(step);
  return tr.docChanged ? tr : null;
}

type Place = { readonly from: number; readonly to: number };

/** A stretch of at most 12 characters in one of the text's blocks. */
function randomPlace(doc: Node, chance: () => number): Place {
  const blocks: Place[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) blocks.push({ from: position + 1, to: position + 1 + node.content.size });
    return !node.isTextblock;
  });
  const { from, to } = pick(blocks, chance);
  const start = from + Math.floor(chance() * (to - from + 1));
  const end = Math.min(to, start + Math.floor(chance() * 12));
  return { from: outsidePair(doc, start), to: outsidePair(doc, end) };
}

/** No hand gets between the two halves of a character. */
function outsidePair(doc: Node, position: number): number {
  const { parent, parentOffset } = doc.resolve(position);
  const around = parent.textBetween(
    Math.max(0, parentOffset - 1),
    Math.min(parent.content.size, parentOffset + 1),
    "",
    "\ufffc",
  );
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? position + 1 : position;
}

function weighted(number: number): Kind {
  let rest = number;
  for (const [kind, weight] of weights) {
    rest -= weight;
    if (rest < 0) return kind;
  }
  return "type";
}

function pick<One>(all: readonly One[], chance: () => number): One {
  const one = all[Math.floor(chance() * all.length)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}
