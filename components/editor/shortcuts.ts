import { baseKeymap, chainCommands, deleteSelection, joinBackward, selectNodeBackward } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import {
  insertSectionBreak,
  paragraphAfter,
  setParagraph,
  toggleBox,
  toggleNumbered,
  toggleQuote,
  toggleSubhead,
} from "./commands/blocks";
import { caretTo } from "./commands/document-ends";
import { backToPart, dissolveBox, enterCommands, insertHardBreak } from "./commands/enter";
import { insertNote, toggleGloss, toggleSimple } from "./commands/inline";
import { liftItem, sinkItem, toggleList } from "./commands/lists";
import { deleteBlock, duplicateBlock, moveBlock } from "./commands/move-block";
import { insertTable, nextCell, previousCell } from "./commands/tables";
import { backToPicture, leaveCaption } from "./pictures/picture-commands";
import { isInside } from "./commands/places";

/** What the desk can do with one key, by the name that the toolbar and its tooltips use. Mod: Ctrl, or Cmd on a Mac. */
export const shortcuts = {
  strong: { keys: "Mod-b", command: toggleSimple("strong") },
  em: { keys: "Mod-i", command: toggleSimple("em") },
  underline: { keys: "Mod-u", command: toggleSimple("underline") },
  highlight: { keys: "Mod-Shift-h", command: toggleSimple("highlight") },
  superscript: { keys: "Mod-.", command: toggleSimple("superscript") },
  subscript: { keys: "Mod-,", command: toggleSimple("subscript") },
  subhead: { keys: "Mod-Alt-1", command: toggleSubhead },
  paragraph: { keys: "Mod-Alt-0", command: setParagraph },
  numbered: { keys: "Mod-Alt-2", command: toggleNumbered },
  bulletList: { keys: "Mod-Shift-8", command: toggleList("bulletList") },
  orderedList: { keys: "Mod-Shift-7", command: toggleList("orderedList") },
  quote: { keys: "Mod-Shift-9", command: toggleQuote },
  box: { keys: "Mod-Alt-b", command: toggleBox },
  table: { keys: "Mod-Alt-t", command: insertTable },
  asteriskNote: { keys: "Mod-Alt-n", command: insertNote("asterisk") },
  footnote: { keys: "Mod-Alt-f", command: insertNote("footnote") },
  sectionBreak: { keys: "Mod-Alt-Minus", command: insertSectionBreak },
  moveUp: { keys: "Alt-ArrowUp", command: moveBlock(-1) },
  moveDown: { keys: "Alt-ArrowDown", command: moveBlock(1) },
  duplicate: { keys: "Mod-Alt-d", command: duplicateBlock },
  deleteBlock: { keys: "Mod-Alt-Backspace", command: deleteBlock },
  paragraphAfter: { keys: "Mod-Enter", command: paragraphAfter },
  undo: { keys: "Mod-z", command: undo },
  redo: { keys: "Mod-Shift-z", command: redo },
} as const satisfies Record<string, { keys: string; command: Command }>;

export type ShortcutName = keyof typeof shortcuts;

/** In a list or a table Tab never leaves the page by chance, even where there is nothing to do. */
const stay: Command = (state) => isInside(state, "listItem", "table");

export type KeyTargets = {
  /** Hands the focus on to the toolbar. */
  readonly toToolbar: Command;
  readonly pickLink: () => void;
  readonly pickRuby: () => void;
};

/** The whole keyboard of the page. */
export function keyBindings({ toToolbar, pickLink, pickRuby }: KeyTargets): Record<string, Command> {
  const named = Object.values(shortcuts).map(({ keys, command }) => [keys.replace("Minus", "-"), command] as const);
  return {
    ...baseKeymap,
    ...Object.fromEntries(named),
    "Mod-y": redo,
    Enter: chainCommands(leaveCaption, ...enterCommands),
    "Shift-Enter": insertHardBreak,
    Tab: chainCommands(nextCell, sinkItem, stay),
    "Shift-Tab": chainCommands(previousCell, liftItem, stay),
    Backspace: chainCommands(
      deleteSelection,
      dissolveBox,
      backToPicture,
      backToPart,
      liftAtStart,
      joinBackward,
      selectNodeBackward,
    ),
    "Mod-Home": caretTo("first"),
    "Mod-End": caretTo("last"),
    "Mod-Shift-Home": caretTo("first", { extend: true }),
    "Mod-Shift-End": caretTo("last", { extend: true }),
    "Alt-F10": toToolbar,
    "Mod-k": (state) => {
      if (state.selection.$from.parent.inlineContent) pickLink();
      return true;
    },
    "Mod-Alt-r": () => {
      pickRuby();
      return true;
    },
    "Mod-Alt-g": toggleGloss("zh-Hans"),
  };
}

/** Backspace at the start of an item goes one level out, as on paper one rubs out the bullet. */
const liftAtStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const isFirst = $from.index($from.depth - 1) === 0;
  return (
    empty &&
    $from.parentOffset === 0 &&
    isFirst &&
    $from.node($from.depth - 1).type.name === "listItem" &&
    liftItem(state, dispatch, view)
  );
};
