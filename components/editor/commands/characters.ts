import { type Command, TextSelection } from "@tiptap/pm/state";

/** The signs of this trade that no keyboard has, in the groups in which they are offered. Two characters are a pair around words. */
export const characters = {
  brackets: ["〈〉", "《》", "「」", "『』", "【】", "〔〕", "‘’", "“”"],
  signs: ["·", "※", "☞", "△", "▲", "▽", "▼", "○", "●", "◎", "□", "■", "◇", "◆", "☆", "★", "†", "‡", "§", "¶"],
  arrows: ["→", "←", "↑", "↓", "↔", "⇒", "↗", "↘", "▶", "▷"],
  numbers: ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"],
  units: [
    "℃",
    "㎡",
    "㎥",
    "㎞",
    "㎝",
    "㎜",
    "㎛",
    "㎚",
    "㎏",
    "㎎",
    "㎖",
    "㎾",
    "㎒",
    "㎓",
    "％",
    "‰",
    "₩",
    "￥",
    "€",
    "£",
  ],
  math: ["±", "×", "÷", "≒", "≠", "≤", "≥", "∞", "∼", "√", "µ", "Ω", "α", "β", "γ"],
  dashes: ["–", "—", "…", "・", "ㆍ", "～", "′", "″"],
} as const;

/** Puts a sign at the caret, in the marks that are on there. A pair is put around what is selected, else the caret between the two. */
export function insertCharacters(sign: string): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection;
    if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
    const [opening = "", closing = ""] = [...sign];
    const tr = state.tr;
    if (!closing) tr.insertText(opening, from, to);
    else tr.insertText(closing, to).insertText(opening, from);
    const caret = closing && from === to ? from + opening.length : to + sign.length - (closing ? 0 : to - from);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView());
    return true;
  };
}
