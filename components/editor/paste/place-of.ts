import type { ResolvedPos } from "@tiptap/pm/model";
import type { Place } from "@/lib/importing/fit-blocks";
import { isList } from "../commands/places";

const lines = new Set(["title", "lead", "summary", "boxTitle", "tableCaption", "subhead"]);

/** Whether the caret stands in a line that holds words and no blocks. */
export function isInLine($pos: ResolvedPos): boolean {
  return lines.has($pos.parent.type.name);
}

/** What blocks at the caret would stand in. */
export function placeOf($pos: ResolvedPos): Place {
  let level = 0;
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const { type } = $pos.node(depth);
    if (isList($pos.node(depth))) level += 1;
    if (type.name === "quote" || type.name === "tableNotes") return { kind: "lines", level: 0 };
    if (type.name === "tableCell" || type.name === "tableHeader") return { kind: "cell", level };
    if (type.name === "box") return { kind: "box", level };
  }
  return { kind: "body", level };
}
