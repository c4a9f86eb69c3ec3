import type { Node } from "@tiptap/pm/model";
import { accepted, locatorSchema, recordIdSchema } from "../attributes";

/** Reads what a citation or a reference points to out of its markup; false when it points to nothing. */
export function pointerOf(dom: HTMLElement): { sourceId: string; locator: string } | false {
  const sourceId = recordIdSchema.safeParse(dom.getAttribute("data-source-id"));
  if (!sourceId.success) return false;
  return {
    sourceId: sourceId.data,
    locator: accepted(locatorSchema, dom.getAttribute("data-locator") ?? "", ""),
  };
}

export function pointerMarkup(node: Node) {
  return {
    "data-node": node.type.name,
    "data-source-id": node.attrs.sourceId,
    "data-locator": node.attrs.locator || null,
  };
}
