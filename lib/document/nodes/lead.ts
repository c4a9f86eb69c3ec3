import { daySchema } from "@/lib/kernel/dates";
import { accepted } from "../attributes";
import { defineNode, joined } from "../definition";

const eventDate = daySchema.nullable().default(null);

/** The ■ line: one sentence, and the day of the event, which is shown in parentheses after it. */
export const lead = defineNode({
  name: "lead",
  attrs: { eventDate },
  spec: {
    content: "inline*",
    defining: true,
    isolating: true,
    parseDOM: [
      {
        tag: 'p[data-node="lead"]',
        priority: 60,
        getAttrs: (dom) => ({
          eventDate: accepted(eventDate, dom.getAttribute("data-event-date"), null),
        }),
      },
    ],
    toDOM: (node) => ["p", { "data-node": "lead", "data-event-date": node.attrs.eventDate }, 0],
  },
  text: (children, { eventDate: day }) => joined(children) + (day ? ` (${day})` : ""),
});
