import type { Node } from "@tiptap/pm/model";
import { accept, type Result } from "@/lib/kernel/result";
import { limits } from "./measure";
import { type DocumentError, type Path, refuseDocument } from "./problem";
import { hasSuggestions } from "./suggestions/suggestion-marks";
import { survey } from "./survey";

export const deepestList = 4;

/**
 * Whether a document may break the rules that two people who write at once can break together without either doing wrong:
 * how deep lists nest, and tables without holes. The editor mends them; a revision is frozen only when they hold.
 * `suggestions`: suggestions may stand in it, as they may while it is edited; what is frozen bears none.
 */
export type Leniency = { readonly whileEditing?: boolean; readonly suggestions?: boolean };

/**
 * Whether a node is a document that may be kept: its size, the schema, every attribute, and the rules that a schema cannot say.
 * What an earlier check has seen is not looked at again, so it may run after every step.
 * Refuses as `parseDocument`.
 */
export function checkDocument(
  node: Node,
  { whileEditing = false, suggestions = whileEditing }: Leniency = {},
): Result<undefined, DocumentError> {
  const { nodes, bytes, depth, lists, fault, brokenTable } = survey(node);
  if (bytes > limits.bytes) return refuseDocument("tooManyBytes", [], { most: limits.bytes });
  if (depth > limits.depth) return refuseDocument("tooDeep", [], { most: limits.depth });
  if (nodes > limits.nodes) return refuseDocument("tooManyNodes", [], { most: limits.nodes });
  if (node.type.name !== "doc") return refuseDocument("structure", []);
  if (fault) return refuseDocument(fault.problem, fault.path);
  if (!suggestions && hasSuggestions(node)) return refuseDocument("openSuggestion", []);
  if (whileEditing) return accept();
  if (lists > deepestList) return refuseDocument("listTooDeep", tooDeepList(node, 0) ?? [], { most: deepestList });
  return brokenTable ? refuseDocument("tableGeometry", brokenTable) : accept();
}

/** The path of the first list below the deepest level. */
function tooDeepList(node: Node, above: number, path: Path = []): Path | undefined {
  const isList = node.type.name === "bulletList" || node.type.name === "orderedList";
  const level = node.type.name === "table" ? 0 : above + (isList ? 1 : 0);
  if (level > deepestList) return path;
  for (const [index, child] of node.children.entries()) {
    const found = tooDeepList(child, level, [...path, "content", index]);
    if (found) return found;
  }
  return undefined;
}
