import { recordIdSchema } from "../attributes";
import { defineNode } from "../definition";

/** A Table record at one pinned revision: what is approved cannot change under the article. */
export const tableEmbed = defineNode({
  name: "tableEmbed",
  attrs: { tableId: recordIdSchema, revisionId: recordIdSchema },
  spec: {
    group: "block boxBlock",
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'div[data-node="tableEmbed"]', getAttrs: idsOf }],
    toDOM: (node) => [
      "div",
      {
        "data-node": "tableEmbed",
        "data-table-id": node.attrs.tableId,
        "data-revision-id": node.attrs.revisionId,
      },
    ],
  },
  text: () => "",
});

function idsOf(dom: HTMLElement): { tableId: string; revisionId: string } | false {
  const tableId = recordIdSchema.safeParse(dom.getAttribute("data-table-id"));
  const revisionId = recordIdSchema.safeParse(dom.getAttribute("data-revision-id"));
  return tableId.success && revisionId.success ? { tableId: tableId.data, revisionId: revisionId.data } : false;
}
