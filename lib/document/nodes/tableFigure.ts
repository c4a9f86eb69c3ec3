import { DOMParser, Fragment, type Schema } from "@tiptap/pm/model";
import { cleanText } from "@/lib/kernel/text";
import { defineNode, onLines } from "../definition";

/** A rich table with its caption and the notes under it. */
export const tableFigure = defineNode({
  name: "tableFigure",
  spec: {
    content: "tableCaption table tableNotes",
    group: "block boxBlock",
    defining: true,
    isolating: true,
    parseDOM: [
      { tag: 'figure[data-node="tableFigure"]', priority: 60 },
      // A bare table from elsewhere becomes a figure; one that stands in a figure or is pasted into a table is a `table`.
      { tag: "table", priority: 40, getContent: figureOf },
    ],
    toDOM: () => ["figure", { "data-node": "tableFigure" }, 0],
  },
  text: onLines,
});

function figureOf(dom: globalThis.Node, schema: Schema): Fragment {
  const element = dom as HTMLElement;
  const caption = cleanText(element.querySelector("caption")?.textContent ?? "").trim();
  const { tableCaption, table, tableNotes } = schema.nodes;
  if (!tableCaption || !table || !tableNotes) return Fragment.empty;
  const grid = DOMParser.fromSchema(schema).parse(element, {
    topNode: table.createAndFill() ?? undefined,
  });
  return Fragment.from([tableCaption.create(null, caption ? schema.text(caption) : null), grid, tableNotes.create()]);
}
