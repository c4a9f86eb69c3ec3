import type { z } from "zod";
import type { Refusal, Result } from "@/lib/kernel/result";

/**
 * What is wrong with one field of a form: a stable code and the facts that a sentence about it needs.
 * Codes: `required`, `tooShort {minimum}`, `tooLong {maximum}`, `tooSmall {minimum}`, `tooBig {maximum}`, `tooFew {minimum}`,
 * `tooMany {maximum}`, `format {format}`, `option`, `unknown {keys}`, `invalid`, or a code of the schema's own
 * (`z.string().regex(…, { error: "slug" })`, `.refine(…, { error: "mismatch" })`).
 */
export type FieldProblem = { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };

/** By the field's path, joined with dots (`colophon.2.label`); the form as a whole is the empty path. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What a guarded server action or route answers: the command's own answer, or a refusal with what was wrong field by field. */
export type ActionState<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal & { readonly fields?: FieldProblems } };

/** Parses what a browser sent. Refuses with `invalid` and the first problem of each field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): ActionState<z.output<Schema>> {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: invalidInput(parsed.error) };
}

/**
 * A command's answer as it goes to the browser. A command that knows which field is to blame says so in its facts
 * (`refuse("taken", { field: "slug" })`), and the form shows it there.
 */
export function asActionState<Value>(result: Result<Value>): ActionState<Value> {
  if (result.ok) return { ok: true, value: result.value };
  const { code, facts } = result.error;
  const { field } = facts;
  if (typeof field !== "string") return { ok: false, error: { code, facts } };
  return { ok: false, error: { code, facts, fields: { [field]: { code, facts } } } };
}

function invalidInput(error: z.ZodError): Refusal & { fields: FieldProblems } {
  const fields: Record<string, FieldProblem> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".");
    fields[path] ??= problemOf(issue);
  }
  return { code: "invalid", facts: {}, fields };
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  const isCode = /^[a-z][A-Za-z]*$/.test(issue.message);
  return isCode ? { code: issue.message, facts: {} } : commonProblem(issue);
}

function commonProblem(issue: Issue): FieldProblem {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return {
        code: byKind(issue.origin, ["tooLong", "tooMany", "tooBig"]),
        facts: { maximum: Number(issue.maximum) },
      };
    case "invalid_format":
      return { code: "format", facts: { format: issue.format } };
    case "invalid_value":
      return { code: "option", facts: {} };
    case "unrecognized_keys":
      return { code: "unknown", facts: { keys: issue.keys.slice(0, 5) } };
    case "invalid_type":
      return { code: issue.input === undefined || issue.input === null ? "required" : "invalid", facts: {} };
    default:
      return { code: "invalid", facts: {} };
  }
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): FieldProblem {
  if (issue.origin === "string" && issue.minimum === 1) return { code: "required", facts: {} };
  return { code: byKind(issue.origin, ["tooShort", "tooFew", "tooSmall"]), facts: { minimum: Number(issue.minimum) } };
}

function byKind(origin: string, [text, list, number]: readonly [string, string, string]): string {
  if (origin === "string") return text;
  return origin === "array" || origin === "set" || origin === "map" ? list : number;
}
