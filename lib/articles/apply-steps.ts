import type { Node } from "@tiptap/pm/model";
import { Step, type StepMap } from "@tiptap/pm/transform";
import { type Accepted, accept, type Refused, refuse } from "@/lib/kernel/result";
import type { StepJson } from "./step-protocol";

/** The document after the steps, and the steps as the schema understood them: nothing that a browser added by itself is left. */
export type Applied = {
  readonly node: Node;
  readonly steps: readonly unknown[];
  /** Where each step moves what stands in the text. */
  readonly maps: readonly StepMap[];
};

/**
 * Applies steps one after the other, all or none. What results fits the schema, no more: the full rules are `checkDocument`'s.
 * Refuses: invalid (`{ reason: "step", index }`).
 */
export function applySteps(document: Node, steps: readonly StepJson[]): Accepted<Applied> | Refused<"invalid"> {
  let node = document;
  const read: unknown[] = [];
  const maps: StepMap[] = [];
  for (const [index, json] of steps.entries()) {
    const applied = applyStep(node, json);
    if (!applied) return refuse("invalid", { reason: "step", index });
    node = applied.node;
    read.push(applied.json);
    maps.push(applied.map);
  }
  return accept({ node, steps: read, maps });
}

/** ProseMirror throws errors of many kinds at positions and slices that do not fit: all of them mean that the step does not. */
function applyStep(document: Node, json: StepJson): { node: Node; json: unknown; map: StepMap } | null {
  try {
    const step = Step.fromJSON(document.type.schema, json);
    const { doc } = step.apply(document);
    return doc && { node: doc, json: step.toJSON(), map: step.getMap() };
  } catch {
    return null;
  }
}
