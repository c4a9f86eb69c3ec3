import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export type Numbered = { readonly decorations: DecorationSet; readonly cited: readonly string[] };

const key = new PluginKey<Numbered>("sourceNumbers");

/** Numbers citations by first appearance and tells the list at the end which sources the text cites. */
export function sourceNumbers(): Plugin<Numbered> {
  return new Plugin<Numbered>({
    key,
    state: {
      init: (_, { doc }) => numbered(doc),
      apply: (transaction, before) => (transaction.docChanged ? numbered(transaction.doc) : before),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
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
    if (node.type.name === "references") drawn.push(Decoration.node(position, end, {}, { cited }));
  });
  return { decorations: DecorationSet.create(doc, drawn), cited };
}
