import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { type Finding, findText } from "@/lib/kernel/find-text";
import { isLeftOut } from "@/lib/document/suggestions/range-text";
import { cleanText } from "@/lib/kernel/text";
import type { Range } from "../commands/inline";

/** A place of the document that holds what is looked for. `note`: where the note stands whose own text this is. */
export type Place = Range & { readonly note: number | null };

type Run = { readonly from: number; readonly text: string };

/**
 * Every place in reading order. A note or a citation parts the text that it stands in, as do letters that are proposed to go, which are not looked
 * through; a note's own text is.
 */
export function placesOf(doc: Node, wanted: string, finding: Finding): Place[] {
  const places: Place[] = [];
  const look = (holder: Node, start: number, note: number | null) => {
    for (const { from, text } of runsOf(holder, start)) {
      for (const found of findText(text, wanted, finding)) {
        places.push({ from: from + found.from, to: from + found.to, note });
      }
    }
  };
  if (wanted === "") return places;
  doc.descendants((node, position) => {
    if (isLeftOut(node, "proposed")) return false;
    if (node.isTextblock) look(node, position + 1, null);
    if (node.type.name === "note") look(node, position + 1, position);
    return true;
  });
  return places.sort((one, other) => one.from - other.from);
}

/** Neighbouring texts, however they are marked, are one text. */
function runsOf(holder: Node, start: number): Run[] {
  const runs: Run[] = [];
  let open = false;
  holder.forEach((child, offset) => {
    const last = runs.at(-1);
    if (!child.isText || isLeftOut(child, "proposed")) open = false;
    else if (open && last) runs[runs.length - 1] = { from: last.from, text: last.text + child.text };
    else {
      runs.push({ from: start + offset, text: child.text ?? "" });
      open = true;
    }
  });
  return runs;
}

/** Puts another text in the place of each of these, marked as what stood there, as one change. */
export function replacePlaces(places: readonly Place[], replacement: string): Command {
  return (state, dispatch) => {
    const text = cleanText(replacement).normalize("NFC");
    const { tr, schema } = state;
    for (const { from, to } of [...places].reverse()) {
      const marks = state.doc.resolve(from).nodeAfter?.marks ?? [];
      if (text) tr.replaceWith(from, to, schema.text(text, marks));
      else tr.delete(from, to);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** The first place at or behind a position, or the first of all; -1: there is none. */
export function firstFrom(places: readonly Place[], position: number): number {
  const at = places.findIndex(({ from }) => from >= position);
  return at >= 0 || places.length === 0 ? at : 0;
}
