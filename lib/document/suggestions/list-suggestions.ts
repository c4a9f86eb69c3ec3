import type { Mark, Node } from "@tiptap/pm/model";
import { bearingOf, hasSuggestions, isSuggestionMark, type SuggestionBearing } from "./suggestion-marks";

export const suggestionKinds = ["insert", "delete", "replace", "format", "reshape", "split", "merge"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** A suggestion as it stands open in a document. */
export type OpenSuggestion = SuggestionBearing & {
  readonly kind: SuggestionKind;
  /** The first and the last place that it touches. */
  readonly from: number;
  readonly to: number;
  readonly added: string;
  readonly removed: string;
  /** The text whose form it changes, or that begins at the boundary it is about. */
  readonly about: string;
  /** The kinds of blocks that it puts in, takes away or reshapes; empty when it touches text alone. */
  readonly blocks: readonly string[];
};

type Gathered = SuggestionBearing & {
  from: number;
  to: number;
  added: string;
  removed: string;
  about: string;
  blocks: Set<string>;
  marks: Set<string>;
};

/** The open suggestions, in the order of their first place. Those of several places (a column of a table) are one. */
export function listSuggestions(document: Node): OpenSuggestion[] {
  const found = new Map<string, Gathered>();
  document.descendants((node, at) => {
    if (!hasSuggestions(node)) return false;
    for (const mark of node.marks) if (isSuggestionMark(mark)) gather(found, { mark, node, at });
    return true;
  });
  return [...found.values()].map(({ marks, blocks, ...rest }) => ({
    ...rest,
    blocks: [...blocks],
    kind: kindOf(marks),
  }));
}

function gather(found: Map<string, Gathered>, { mark, node, at }: { mark: Mark; node: Node; at: number }): void {
  const bearing = bearingOf(mark);
  const known = found.get(bearing.id);
  const to = at + node.nodeSize;
  const one = known ?? {
    ...bearing,
    from: at,
    to,
    added: "",
    removed: "",
    about: "",
    blocks: new Set(),
    marks: new Set(),
  };
  const { name } = mark.type;
  const isInside = known !== undefined && at < known.to && isTelling(name);
  one.to = Math.max(one.to, to);
  one.marks.add(name === "joint" ? String(mark.attrs.kind) : name);
  if (!node.isInline && name !== "joint") one.blocks.add(node.type.name);
  if (!isInside && name === "insertion") one.added = joinedLines(one.added, node);
  if (!isInside && name === "deletion") one.removed = joinedLines(one.removed, node);
  if (!isTelling(name)) one.about = joinedLines(one.about, node);
  found.set(bearing.id, one);
}

const isTelling = (name: string) => name === "insertion" || name === "deletion";

/** Blocks stand on lines of their own. */
function joinedLines(before: string, node: Node): string {
  const text = node.isText ? (node.text ?? "") : node.textBetween(0, node.content.size, " ");
  return before && !node.isInline ? `${before}\n${text}` : before + text;
}

function kindOf(marks: ReadonlySet<string>): SuggestionKind {
  const [adds, takes] = [marks.has("insertion"), marks.has("deletion")];
  if (adds || takes) return adds && takes ? "replace" : adds ? "insert" : "delete";
  if (marks.has("split")) return "split";
  if (marks.has("merge")) return "merge";
  return "format";
}
