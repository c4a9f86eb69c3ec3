import { type MarkSpec, type NodeSpec, Schema } from "@tiptap/pm/model";
import { type MarkName, markDefinitions, type NodeName, nodeDefinitions } from "./definitions";

/** The version of the document's shape. Raised with an upgrade in upgrades.ts whenever stored documents would change meaning. */
export const schemaVersion = 1;

/** The schema of an article's document, the same in browser and server. It is not a security check: `parseDocument` is. */
export const documentSchema: Schema<NodeName, MarkName> = new Schema({
  nodes: specs<NodeName, NodeSpec>(nodeDefinitions),
  marks: specs<MarkName, MarkSpec>(markDefinitions),
  topNode: "doc",
});

function specs<Name extends string, Spec>(
  definitions: readonly { readonly name: Name; readonly spec: Spec }[],
): Record<Name, Spec> {
  return Object.fromEntries(definitions.map(({ name, spec }) => [name, spec])) as Record<Name, Spec>;
}
