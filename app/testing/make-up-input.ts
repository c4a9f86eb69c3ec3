import { z } from "zod";

type Shape = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  default?: unknown;
};

/** Makes up an input of the right shape. An id is that of a real record, found by the field's name: `issueId`, `articleId`. */
export function makeUpInput(schema: z.ZodType, ids: Readonly<Record<string, string>>): unknown {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return madeUp(shape, "", ids);
}

function madeUp(shape: Shape, name: string, ids: Readonly<Record<string, string>>): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  // zod says an id that must be in lower case by its pattern alone.
  if (shape.allOf?.some(({ pattern }) => pattern?.includes("{12}"))) return textOf({ format: "uuid" }, name, ids);
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0] ?? shape.allOf?.[0];
  if (choice) return madeUp(choice, name, ids);
  if (shape.type === "object") return objectOf(shape, ids);
  if (shape.type === "array")
    return Array.from({ length: shape.minItems ?? 1 }, () => madeUp(shape.items ?? {}, name, ids));
  if (shape.type === "integer" || shape.type === "number") return Math.max(0, shape.minimum ?? 0);
  if (shape.type === "boolean") return true;
  if (shape.type === "string") return textOf(shape, name, ids);
  return shape.type === "null" ? null : (ids[name] ?? "ko");
}

function objectOf({ properties = {} }: Shape, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, madeUp(shape, name, ids)]));
}

function textOf(
  { format, pattern, minLength = 1 }: Shape,
  name: string,
  ids: Readonly<Record<string, string>>,
): string {
  if (ids[name]) return ids[name];
  if (format === "uuid") return ids[name.replace(/Ids$/, "Id")] ?? ids.articleId ?? "";
  if (format === "email") return "somebody@newsroom.example";
  if (format === "uri") return "https://example.org/";
  if (format === "date") return "2026-03-02";
  if (format === "date-time") return "2026-03-02T09:00:00Z";
  if (pattern?.includes(":[0-5]")) return "18:00"; // a time of day
  if (pattern?.includes("{64}")) return "0".repeat(64);
  return "a".repeat(minLength);
}
