import { canonicalJson, type Json } from "@/lib/kernel/canonical";
import { sha256Hex } from "@/lib/kernel/hash";
import type { MarkDefinition, NodeDefinition } from "./definition";
import { markDefinitionOf, nodeDefinitionOf } from "./definitions";
import type { DocumentJson, MarkJson, NodeJson } from "./json";
import type { RevisionContent } from "./revision-content";
import { sameMarks } from "./same-marks";

/**
 * A document without anything that says nothing: attributes equal to their default, empty lists of marks and of content, a split
 * between texts with equal marks. Its keys and letters get their one form from `canonicalJson`.
 */
export function canonicalDocument(document: DocumentJson): Json {
  return canonicalNode(document);
}

/** What a revision stores and its hash covers: the one form of its content. It reads back with `readRevisionContent`. */
export function canonicalRevision(content: RevisionContent): Json {
  const { document, ...rest } = content;
  return JSON.parse(canonicalJson({ ...rest, document: canonicalDocument(document) }));
}

/** The hash of a revision: SHA-256, lower-case hex. Verifying a stored one needs no schema: `hashOf` of what is stored is the same. */
export function hashRevision(content: RevisionContent): Promise<string> {
  return sha256Hex(canonicalJson(canonicalRevision(content)));
}

function canonicalNode(node: NodeJson): Json {
  const definition = definitionOf(nodeDefinitionOf, node.type);
  return {
    type: node.type,
    text: node.type === "text" ? node.text : undefined,
    attrs: "attrs" in node ? canonicalAttributes(node.attrs, definition) : undefined,
    marks: "marks" in node && node.marks.length > 0 ? node.marks.map(canonicalMark) : undefined,
    content: "content" in node ? canonicalContent(node.content) : undefined,
  };
}

function canonicalContent(content: readonly NodeJson[]): Json | undefined {
  const joined: NodeJson[] = [];
  for (const node of content) {
    const before = joined.at(-1);
    if (node.type === "text" && before?.type === "text" && sameMarks(before.marks, node.marks)) {
      joined[joined.length - 1] = { ...before, text: before.text + node.text };
    } else joined.push(node);
  }
  return joined.length > 0 ? joined.map(canonicalNode) : undefined;
}

function canonicalMark(mark: MarkJson): Json {
  const definition = definitionOf(markDefinitionOf, mark.type);
  return { type: mark.type, attrs: "attrs" in mark ? canonicalAttributes(mark.attrs, definition) : undefined };
}

function canonicalAttributes(
  attrs: Readonly<Record<string, Json>>,
  { defaults }: NodeDefinition | MarkDefinition,
): Json | undefined {
  const telling = Object.entries(attrs).filter(
    ([name, value]) => !(name in defaults) || JSON.stringify(value) !== JSON.stringify(defaults[name]),
  );
  return telling.length > 0 ? Object.fromEntries(telling) : undefined;
}

function definitionOf<Definition>(known: ReadonlyMap<string, Definition>, name: string): Definition {
  const definition = known.get(name);
  if (!definition) throw new Error(`no definition of ${name}`);
  return definition;
}
