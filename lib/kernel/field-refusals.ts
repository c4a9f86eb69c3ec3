import type { z } from "zod";

/** Why one field of a form was refused: a word of the `fields` group in messages/…/errors.json, and what its sentence needs. */
export const fieldCodes = [
  "invalid",
  "required",
  "tooShort",
  "tooLong",
  "tooFew",
  "tooMany",
  "tooSmall",
  "tooBig",
  "notANumber",
  "email",
  "url",
  "slug",
  "date",
  "choice",
  "taken",
  "mismatch",
] as const;
export type FieldCode = (typeof fieldCodes)[number];
export type FieldRefusal = { readonly code: FieldCode; readonly min?: number; readonly max?: number };
export type FieldRefusals = Readonly<Record<string, FieldRefusal>>;

/**
 * The first refusal of each field, for `refuse("invalid", { fields: fieldRefusals(parsed.error) })`. The form shows each beside
 * its field (names are zod's paths joined with dots). A schema names a code of its own with `{ error: "slug" }`.
 */
export function fieldRefusals(error: z.ZodError): FieldRefusals {
  const refusals: Record<string, FieldRefusal> = {};
  for (const issue of error.issues) refusals[issue.path.join(".")] ??= refusalOf(issue);
  return refusals;
}

function refusalOf(issue: z.core.$ZodIssue): FieldRefusal {
  const named = fieldCodes.find((code) => code === issue.message);
  if (named) return { code: named };
  switch (issue.code) {
    case "invalid_type":
      return { code: /received (undefined|null)/.test(issue.message) ? "required" : typeCode(issue.expected) };
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_format":
      return { code: fieldCodes.find((code) => code === issue.format) ?? "invalid" };
    case "invalid_value":
      return { code: "choice" };
    default:
      return { code: "invalid" };
  }
}

function typeCode(expected: string): FieldCode {
  if (expected === "number" || expected === "int") return "notANumber";
  return expected === "date" ? "date" : "invalid";
}

function tooSmall(origin: string, min: number): FieldRefusal {
  if (origin === "string") return min <= 1 ? { code: "required" } : { code: "tooShort", min };
  if (origin === "array" || origin === "set") return min <= 1 ? { code: "required" } : { code: "tooFew", min };
  return { code: "tooSmall", min };
}

function tooBig(origin: string, max: number): FieldRefusal {
  if (origin === "string") return { code: "tooLong", max };
  return origin === "array" || origin === "set" ? { code: "tooMany", max } : { code: "tooBig", max };
}
