import { recordIdSchema } from "../attributes";
import { defineNode } from "../definition";

/** A Chart record at one pinned revision, which itself pins the table revision that it draws. */
export const chartEmbed = defineNode({
  name: "chartEmbed",
  attrs: { chartId: recordIdSchema, revisionId: recordIdSchema },
  spec: {
    group: "block boxBlock",
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'div[data-node="chartEmbed"]', getAttrs: idsOf }],
    toDOM: (node) => [
      "div",
      {
        "data-node": "chartEmbed",
        "data-chart-id": node.attrs.chartId,
        "data-revision-id": node.attrs.revisionId,
      },
    ],
  },
  text: () => "",
});

function idsOf(dom: HTMLElement): { chartId: string; revisionId: string } | false {
  const chartId = recordIdSchema.safeParse(dom.getAttribute("data-chart-id"));
  const revisionId = recordIdSchema.safeParse(dom.getAttribute("data-revision-id"));
  return chartId.success && revisionId.success ? { chartId: chartId.data, revisionId: revisionId.data } : false;
}
