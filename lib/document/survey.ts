import { Mark, type Node } from "@tiptap/pm/model";
import { hasForbiddenCharacters } from "@/lib/kernel/text";
import { markDefinitionOf, nodeDefinitionOf } from "./definitions";
import type { DocumentProblem, Path } from "./problem";
import { utf8Length } from "./measure";
import { type Grid, geometryOf } from "./table-geometry";

type Fault = { readonly problem: DocumentProblem; readonly path: Path };

/** What is known of a node with all in it. */
export type Survey = {
  readonly nodes: number;
  /** About its JSON's UTF-8 bytes, rather more than fewer. */
  readonly bytes: number;
  /** Levels of nodes; 1 for a leaf. */
  readonly depth: number;
  /** Levels of lists, itself counted. A table begins anew: a cell is a page of its own. */
  readonly lists: number;
  /** What must never be. */
  readonly fault?: Fault | undefined;
  /** The first table with holes or overlaps. */
  readonly brokenTable?: Path | undefined;
};

const known = new WeakMap<Node, Survey>();

/**
 * Examines a node by the schema and by the rules that a schema cannot say. Nodes never change, so a part that an edit left alone
 * is not examined again: after a keystroke only the way from the root to the changed paragraph is.
 */
export function survey(node: Node): Survey {
  const found = known.get(node);
  if (found) return found;
  const made = examine(node);
  known.set(node, made);
  return made;
}

function examine(node: Node): Survey {
  const parts = node.children.map(survey);
  const most = (of: (part: Survey) => number) => parts.reduce((top, part) => Math.max(top, of(part)), 0);
  const isList = node.type.name === "bulletList" || node.type.name === "orderedList";
  const isTable = node.type.name === "table";
  const geometry = isTable ? geometryOf(gridOf(node)) : undefined;
  const whole = !isTable || geometry?.whole !== false;
  return {
    nodes: parts.reduce((sum, part) => sum + part.nodes, 1),
    bytes: parts.reduce((sum, part) => sum + part.bytes, ownBytes(node)),
    depth: most((part) => part.depth) + 1,
    lists: isTable ? 0 : most((part) => part.lists) + (isList ? 1 : 0),
    fault: ownFault(node, isTable && !geometry) ?? firstOf(parts, ({ fault }) => fault, within),
    brokenTable: whole ? firstOf(parts, ({ brokenTable }) => brokenTable, prefixed) : [],
  };
}

function firstOf<Found>(
  parts: readonly Survey[],
  get: (part: Survey) => Found | undefined,
  place: (found: Found, index: number) => Found,
): Found | undefined {
  for (const [index, part] of parts.entries()) {
    const found = get(part);
    if (found) return place(found, index);
  }
  return undefined;
}

function within(fault: Fault, index: number): Fault {
  return { ...fault, path: prefixed(fault.path, index) };
}

function prefixed(path: Path, index: number): Path {
  return ["content", index, ...path];
}

function ownFault(node: Node, isTooLarge: boolean): Fault | undefined {
  if (!node.type.validContent(node.content)) return { problem: "structure", path: [] };
  if (!hasSoundAttributes(node)) return { problem: "attribute", path: [] };
  if (node.text !== undefined && hasForbiddenCharacters(node.text)) return { problem: "text", path: [] };
  return isTooLarge ? { problem: "tableTooLarge", path: [] } : undefined;
}

function hasSoundAttributes(node: Node): boolean {
  const bearers: readonly (Node | Mark)[] = [node, ...node.marks];
  if (!bearers.every(({ type, attrs }) => definitionOf(type.name)?.attrs.safeParse(attrs).success)) return false;
  // In the schema's order, none twice, none that excludes another: as if they had been added one by one.
  const added = node.marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
  return Mark.sameSet(added, node.marks);
}

function definitionOf(name: string) {
  return nodeDefinitionOf.get(name) ?? markDefinitionOf.get(name);
}

function ownBytes({ type, attrs, marks, text }: Node): number {
  const bare = {
    type: type.name,
    attrs,
    text,
    marks: marks.map((mark) => ({ type: mark.type.name, attrs: mark.attrs })),
  };
  return utf8Length(JSON.stringify(bare)) + '"content":[],'.length;
}

function gridOf(table: Node): Grid {
  const rows = table.children.map((row) => ({
    content: row.children.map(({ attrs }) => ({
      attrs: { colspan: Number(attrs.colspan), rowspan: Number(attrs.rowspan) },
    })),
  }));
  return { content: rows };
}
