import type { Command, EditorState } from "@tiptap/pm/state";
import type { LucideIcon } from "lucide-react";
import type { Desk } from "../desk";
import type { ShortcutName } from "../shortcuts";

/** The headings under which the insert menu lists what can be put into a text. */
export const insertionGroups = ["blocks", "records", "signs"] as const;

/**
 * Something that can be put into a text: one line of `insertions` makes it an entry of the slash menu and of the toolbar's
 * insert menu.
 */
export type Insertion = {
  readonly id: string;
  readonly group: (typeof insertionGroups)[number];
  readonly icon: LucideIcon;
  /**
   * Where its words stand in the messages: `name`, `about` (a quiet second line) and `search` (other words by which it is found,
   * parted by spaces; in both languages, since people type what they are used to).
   */
  readonly words: string;
  readonly shortcut?: ShortcutName;
} & (
  | { readonly command: Command }
  /** Opens a dialog that does it. `fits`: whether it would have a place at the caret. */
  | { readonly ask: (desk: Desk) => void; readonly fits: (state: EditorState) => boolean }
);

export function fitsAt(insertion: Insertion, state: EditorState): boolean {
  return "command" in insertion ? insertion.command(state) : insertion.fits(state);
}
