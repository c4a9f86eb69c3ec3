import type { AttributeSpec, MarkSpec, NodeSpec } from "@tiptap/pm/model";
import { z } from "zod";
import { suggestionMarkNames } from "./marks/suggestion-attributes";

type Shape = Readonly<Record<string, z.ZodType>>;
type Attributes<S extends Shape> = z.infer<z.ZodObject<S, z.core.$strict>>;

/**
 * A node of the document in one place: ProseMirror's spec (with the DOM it is printed to and read from), the strict zod
 * shape of its attributes, and its plain text. `spec.attrs` is made from the zod shape, so there is one default for each.
 */
export type NodeDefinition<Name extends string = string, S extends Shape = Shape> = {
  readonly name: Name;
  readonly spec: NodeSpec;
  readonly attrs: z.ZodObject<S, z.core.$strict>;
  /** The attributes that may be left out, with the value that leaving them out means. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The plain text of the node, given that of its children. */
  text(children: readonly string[], attrs: Attributes<S>): string;
};

/** A mark of the document: as a node, but that its plain text is made from the text that it covers. */
export type MarkDefinition<Name extends string = string, S extends Shape = Shape> = {
  readonly name: Name;
  readonly spec: MarkSpec;
  readonly attrs: z.ZodObject<S, z.core.$strict>;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Absent: the mark changes nothing in plain text. */
  text?(covered: string, attrs: Attributes<S>): string;
};

type NodeGiven<Name extends string, S extends Shape> = {
  readonly name: Name;
  readonly spec: NodeSpec & { readonly attrs?: never };
  readonly attrs?: S;
  text(children: readonly string[], attrs: Attributes<S>): string;
};

type MarkGiven<Name extends string, S extends Shape> = {
  readonly name: Name;
  readonly spec: MarkSpec & { readonly attrs?: never };
  readonly attrs?: S;
  text?(covered: string, attrs: Attributes<S>): string;
};

export function defineNode<const Name extends string, S extends Shape = Record<never, never>>(
  given: NodeGiven<Name, S>,
): NodeDefinition<Name, S> {
  const { name, spec, text } = given;
  return {
    name,
    text,
    ...attributeParts(given.attrs),
    spec: { ...spec, ...specMarks(spec), ...specAttributes(given.attrs) },
  };
}

/** Marks of suggestions may stand everywhere, also on blocks, where no other mark may. Left alone: content that takes every mark. */
function specMarks({ content, marks }: NodeSpec): Pick<NodeSpec, "marks"> {
  if (!content || (marks === undefined && /\b(inline|text)\b/.test(content))) return {};
  return { marks: [...(marks ? [marks] : []), ...suggestionMarkNames].join(" ") };
}

export function defineMark<const Name extends string, S extends Shape = Record<never, never>>(
  given: MarkGiven<Name, S>,
): MarkDefinition<Name, S> {
  const { name, spec, text } = given;
  const definition = {
    name,
    ...attributeParts(given.attrs),
    spec: { ...spec, ...specAttributes(given.attrs) },
  };
  return text ? { ...definition, text } : definition;
}

function attributeParts<S extends Shape>(shape: S | undefined) {
  const fields = shape ?? ({} as S);
  return { attrs: z.strictObject(fields), defaults: defaultsOf(fields) };
}

function defaultsOf(shape: Shape): Record<string, unknown> {
  const found = Object.entries(shape).map(([name, field]) => [name, field.safeParse(undefined)] as const);
  return Object.fromEntries(found.flatMap(([name, parsed]) => (parsed.success ? [[name, parsed.data]] : [])));
}

/** ProseMirror's own check of attributes runs the same zod field, so that a step cannot bring in what a document may not hold. */
function specAttributes(shape: Shape | undefined): {
  attrs?: Record<string, AttributeSpec>;
} {
  if (!shape || Object.keys(shape).length === 0) return {};
  const defaults = defaultsOf(shape);
  const attrs = Object.entries(shape).map(([name, field]) => {
    const validate = (value: unknown) => {
      if (!field.safeParse(value).success) throw new RangeError(`Invalid value for attribute ${name}`);
    };
    return [name, name in defaults ? { default: defaults[name], validate } : { validate }] as const;
  });
  return { attrs: Object.fromEntries(attrs) };
}

/** Inline content reads on without a break. */
export const joined = (children: readonly string[]): string => children.join("");

/** Blocks stand on lines of their own; an empty one leaves no line. */
export const onLines = (children: readonly string[]): string => children.filter((text) => text !== "").join("\n");
