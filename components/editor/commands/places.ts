import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

/** The names of the article's head, in the order in which they stand. */
export const headParts = ["title", "lead", "summary"] as const;

/** The depth of the nearest ancestor of `$pos` with one of these names, or null. */
export function depthOf($pos: ResolvedPos, ...names: readonly string[]): number | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if (names.includes($pos.node(depth).type.name)) return depth;
  return null;
}

export function isInside(state: EditorState, ...names: readonly string[]): boolean {
  return depthOf(state.selection.$from, ...names) !== null;
}

export function isList(node: Node): boolean {
  return node.type.name === "bulletList" || node.type.name === "orderedList";
}

/** How many levels of lists stand one in another in a node, itself included. */
export function listDepth(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, listDepth(child));
  });
  return deepest + (isList(node) ? 1 : 0);
}

/** The depth at which blocks may be put where `$pos` stands: the body, a box, or null where there are only lines (the head). */
export function blockDepth($pos: ResolvedPos): number | null {
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    const name = $pos.node(depth).type.name;
    if (name === "box") return $pos.node(depth + 1)?.type.name === "boxTitle" ? null : depth;
    if (name === "doc")
      return headParts.some((part) => part === $pos.node(1)?.type.name) || isReferences($pos) ? null : 0;
  }
  return null;
}

function isReferences($pos: ResolvedPos): boolean {
  return $pos.depth > 0 && $pos.node(1).type.name === "references";
}

/** Whether a block can be put where the caret stands. */
export function takesBlocks({ selection }: EditorState): boolean {
  return blockDepth(selection.$from) !== null;
}

/** Whether the caret stands in running text, which takes citations and links: everywhere but in the headline. */
export function takesText({ selection: { $from } }: EditorState): boolean {
  return $from.parent.inlineContent && $from.parent.type.name !== "title";
}

export function isLine({ selection }: EditorState): boolean {
  return selection.$from.parent.inlineContent;
}
