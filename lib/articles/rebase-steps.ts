import type { Node } from "@tiptap/pm/model";
import { Mapping, Step } from "@tiptap/pm/transform";
import type { Applied } from "./apply-steps";
import type { StepJson } from "./step-protocol";

/** Steps moved over what others did, with where they move what stands in the text. `lost`: those whose place is gone. */
export type Rebased = {
  readonly node: Node;
  readonly rebased: readonly Step[];
  readonly lost: readonly Step[];
  /** From the document with `mine` as they were to the one with them as they are. */
  readonly mapping: Mapping;
};

/** Moves `mine` over `missed`, as prosemirror-collab does, but from the document after `missed`, since the one before is gone. */
export function rebaseOver(after: Node, mine: readonly Step[], missed: readonly Step[]): Rebased {
  const mapping = mappingOver(mine, missed);
  const rebased: Step[] = [];
  const lost: Step[] = [];
  let node = after;
  mine.forEach((step, index) => {
    const mirror = mine.length - 1 - index;
    const mapped = step.map(mapping.slice(mirror + 1));
    const result = mapped?.apply(node);
    if (!mapped || !result?.doc) {
      lost.push(step);
      return;
    }
    node = result.doc;
    mapping.appendMap(mapped.getMap(), mirror);
    rebased.push(mapped);
  });
  return { node, rebased, lost, mapping };
}

export type PlacedLate = Applied & { readonly mapping: Mapping };

/**
 * Places steps that come late, made on an earlier version, behind those that their author missed. Null: some of them stood in what others have
 * taken away since, or do not fit; then it is for their author's editor to say what becomes of them. What is placed is what that editor makes of
 * its own steps when it takes the missed ones in, all at once or one after the other: no place is guessed.
 */
export function placeLate(after: Node, mine: readonly StepJson[], missed: readonly unknown[]): PlacedLate | null {
  try {
    const schema = after.type.schema;
    const read = mine.map((step) => Step.fromJSON(schema, step));
    const between = missed.map((step) => Step.fromJSON(schema, step));
    const { node, rebased, lost, mapping } = rebaseOver(after, read, between);
    if (lost.length > 0 || read.some((_, index) => isDisplaced(mine, index, mapping))) return null;
    return { node, mapping, steps: rebased.map((step) => step.toJSON()), maps: rebased.map((step) => step.getMap()) };
  } catch {
    return null;
  }
}

/** Whether an end of a step stood inside of what others have deleted. */
function isDisplaced(mine: readonly StepJson[], index: number, mapping: Mapping): boolean {
  const over = mapping.slice(mine.length - index, mapping.maps.length - mine.length + index);
  const deleted = (at: number, side: number) => over.mapResult(at, side).deletedAcross;
  return endsOf(mine[index] as StepJson).some((at) => deleted(at, 1) || deleted(at, -1));
}

function endsOf(step: StepJson): number[] {
  if ("pos" in step) return [step.pos];
  return "gapFrom" in step ? [step.from, step.gapFrom, step.gapTo, step.to] : [step.from, step.to];
}

/** Back over what is unsent, and on over what was missed. */
export function mappingOver(mine: readonly Step[], missed: readonly Step[]): Mapping {
  const undone = mine.map((step) => step.getMap().invert()).reverse();
  return new Mapping([...undone, ...missed.map((step) => step.getMap())]);
}
