import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isTyping } from "./guard";

export type Numbered = { readonly decorations: DecorationSet; readonly cited: readonly string[] };

/** A note as the list at the end names it: its sign as it is printed, and its text. */
export type ListedNote = { readonly sign: string; readonly text: string };

const key = new PluginKey<Numbered>("sourceNumbers");

/** Numbers citations by first appearance and tells the list at the end which sources the text cites and which notes it has. */
export function sourceNumbers(): Plugin<Numbered> {
  return new Plugin<Numbered>({
    key,
    state: {
      init: (_, { doc }) => numbered(doc),
      apply: (transaction, before) => {
        if (!transaction.docChanged) return before;
        return isBesides(transaction) ? moved(transaction, before) : numbered(transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Whether only text was typed or taken away, outside of notes, and no citation or note with it: then all numbers stay what they are. */
function isBesides({ steps, docs }: Transaction): boolean {
  return steps.every((step, index) => {
    const doc = docs[index];
    return doc !== undefined && step instanceof ReplaceStep && isTyping(step) && isPlainText(doc, step);
  });
}

function isPlainText(doc: Node, { from, to }: ReplaceStep): boolean {
  const { parent } = doc.resolve(from);
  if (parent.type.name === "note" || !parent.inlineContent) return false;
  let isPlain = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) isPlain = false;
    return isPlain;
  });
  return isPlain && doc.resolve(to).parent === parent;
}

function moved({ mapping, doc }: Transaction, { decorations, cited }: Numbered): Numbered {
  return { decorations: decorations.map(mapping, doc), cited };
}

export function citedSources(doc: Node): readonly string[] {
  const found = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === "citation") found.add(String(node.attrs.sourceId));
  });
  return [...found];
}

function numbered(doc: Node): Numbered {
  const cited = citedSources(doc);
  const numberOf = new Map(cited.map((id, index) => [id, String(index + 1)]));
  const drawn: Decoration[] = [];
  doc.descendants((node, position) => {
    const end = position + node.nodeSize;
    if (node.type.name === "citation") {
      drawn.push(Decoration.node(position, end, { "data-number": numberOf.get(String(node.attrs.sourceId)) ?? "" }));
    }
    if (node.type.name === "references")
      drawn.push(Decoration.node(position, end, {}, { cited, notes: listedNotes(doc) }));
  });
  return { decorations: DecorationSet.create(doc, drawn), cited };
}

/** The notes in their order: footnotes by number, asterisk notes by as many stars as there are before them in their block. */
export function listedNotes(doc: Node): ListedNote[] {
  const notes: ListedNote[] = [];
  let footnotes = 0;
  const blocks = doc.children.flatMap((block) => (block.type.name === "box" ? block.children : block));
  blocks.forEach((block) => {
    let stars = "";
    block.descendants((node) => {
      if (node.type.name !== "note") return true;
      const isFootnote = node.attrs.kind === "footnote";
      if (isFootnote) footnotes += 1;
      else stars += "*";
      notes.push({ sign: isFootnote ? String(footnotes) : stars, text: node.textContent });
      return false;
    });
  });
  return notes;
}
