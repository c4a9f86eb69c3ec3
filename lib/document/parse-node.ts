import { z } from "zod";
import { accept, type Result } from "@/lib/kernel/result";
import { hasForbiddenCharacters } from "@/lib/kernel/text";
import type { MarkDefinition, NodeDefinition } from "./definition";
import { markDefinitionOf, markDefinitions, nodeDefinitionOf } from "./definitions";
import { limits } from "./measure";
import { type DocumentError, type Path, refuseDocument } from "./problem";
import { sameMarks } from "./same-marks";

/** A node whose parts are known, but not yet whether they stand where the schema lets them. */
export type LooseNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: LooseNode[];
  text?: string;
  marks?: LooseMark[];
};
export type LooseMark = { type: string; attrs?: Record<string, unknown> };

const nodeEnvelope = z.strictObject({
  type: z.string(),
  attrs: z.unknown().optional(),
  content: z.array(z.unknown()).optional(),
  text: z.string().optional(),
  marks: z.array(z.unknown()).optional(),
});
const markEnvelope = z.strictObject({
  type: z.string(),
  attrs: z.unknown().optional(),
});

/** What is carried through the tree: where we are, and how many nodes have been seen. */
type Place = {
  readonly path: Path;
  readonly depth: number;
  readonly seen: { nodes: number };
};
type Parsed<Value> = Result<Value, DocumentError>;

/**
 * Reads one node and all in it, strictly, and makes it explicit: default attributes filled in, marks in the schema's order,
 * neighbouring texts with equal marks joined, `content` and `marks` always there where the node may have them.
 * The value must have been measured.
 */
export function parseNode(
  value: unknown,
  place: Place = { path: [], depth: 1, seen: { nodes: 0 } },
): Parsed<LooseNode> {
  place.seen.nodes += 1;
  if (place.seen.nodes > limits.nodes) return refuseDocument("tooManyNodes", place.path, { most: limits.nodes });
  if (place.depth > limits.depth) return refuseDocument("tooDeep", place.path, { most: limits.depth });
  const envelope = nodeEnvelope.safeParse(value);
  if (!envelope.success) return refuseDocument("malformed", place.path, issueOf(envelope.error));
  const definition = nodeDefinitionOf.get(envelope.data.type);
  if (!definition)
    return refuseDocument("unknownNode", place.path, {
      name: envelope.data.type.slice(0, 100),
    });
  return definition.name === "text"
    ? parseText(envelope.data, place.path)
    : parseHolder(definition, envelope.data, place);
}

type Envelope = z.infer<typeof nodeEnvelope>;

function parseText(envelope: Envelope, path: Path): Parsed<LooseNode> {
  const { text, attrs, content } = envelope;
  if (!text || attrs !== undefined || content !== undefined) return refuseDocument("malformed", path);
  if (hasForbiddenCharacters(text)) return refuseDocument("text", path);
  const marks = parseMarks(envelope.marks ?? [], path);
  return marks.ok ? accept({ type: "text", text, marks: marks.value }) : marks;
}

function parseHolder(definition: NodeDefinition, envelope: Envelope, place: Place): Parsed<LooseNode> {
  if (envelope.text !== undefined) return refuseDocument("malformed", place.path);
  const node: LooseNode = { type: definition.name };
  const attrs = parseAttributes(definition, envelope.attrs, place.path);
  if (!attrs.ok) return attrs;
  if (attrs.value) node.attrs = attrs.value;
  if (definition.spec.content) {
    const content = parseContent(envelope.content ?? [], place);
    if (!content.ok) return content;
    node.content = content.value;
  } else if (envelope.content?.length) return refuseDocument("structure", place.path);
  if (definition.spec.inline) {
    const marks = parseMarks(envelope.marks ?? [], place.path);
    if (!marks.ok) return marks;
    node.marks = marks.value;
  } else if (envelope.marks?.length) return refuseDocument("malformed", place.path);
  return accept(node);
}

function parseContent(values: readonly unknown[], place: Place): Parsed<LooseNode[]> {
  const content: LooseNode[] = [];
  for (const [index, value] of values.entries()) {
    const path = [...place.path, "content", index];
    const child = parseNode(value, {
      path,
      depth: place.depth + 1,
      seen: place.seen,
    });
    if (!child.ok) return child;
    const before = content.at(-1);
    if (
      child.value.type === "text" &&
      before?.type === "text" &&
      sameMarks(before.marks ?? [], child.value.marks ?? [])
    ) {
      before.text = `${before.text}${child.value.text}`;
    } else content.push(child.value);
  }
  return accept(content);
}

function parseMarks(values: readonly unknown[], path: Path): Parsed<LooseMark[]> {
  if (values.length > markDefinitions.length) return refuseDocument("duplicateMark", path);
  const marks: LooseMark[] = [];
  for (const [index, value] of values.entries()) {
    const mark = parseMark(value, [...path, "marks", index]);
    if (!mark.ok) return mark;
    if (marks.some(({ type }) => type === mark.value.type)) return refuseDocument("duplicateMark", path);
    marks.push(mark.value);
  }
  return accept(marks.sort((a, b) => rankOf(a) - rankOf(b)));
}

const ranks = new Map<string, number>(markDefinitions.map(({ name }, rank) => [name, rank]));
function rankOf(mark: LooseMark): number {
  return ranks.get(mark.type) ?? ranks.size;
}

function parseMark(value: unknown, path: Path): Parsed<LooseMark> {
  const envelope = markEnvelope.safeParse(value);
  if (!envelope.success) return refuseDocument("malformed", path, issueOf(envelope.error));
  const definition = markDefinitionOf.get(envelope.data.type);
  if (!definition)
    return refuseDocument("unknownMark", path, {
      name: envelope.data.type.slice(0, 100),
    });
  const attrs = parseAttributes(definition, envelope.data.attrs, path);
  if (!attrs.ok) return attrs;
  return accept({
    type: definition.name,
    ...(attrs.value && { attrs: attrs.value }),
  });
}

/** Undefined for a node or mark that has no attributes. */
function parseAttributes(definition: NodeDefinition | MarkDefinition, value: unknown, path: Path) {
  const parsed = definition.attrs.safeParse(value === undefined ? {} : value);
  if (!parsed.success) return refuseDocument("attribute", [...path, "attrs"], issueOf(parsed.error));
  return accept(definition.spec.attrs ? (parsed.data as Record<string, unknown>) : undefined);
}

/** The first thing that zod minded: where, and its code; never the value itself, which may be hostile. */
function issueOf(error: z.ZodError): Record<string, unknown> {
  const [issue] = error.issues;
  return {
    name: issue?.path.join(".") ?? "",
    reason: issue?.code === "custom" ? issue.message : issue?.code,
  };
}
