import { describe, expect, it } from "vitest";
import { z } from "zod";
import { asActionState, parseInput } from "@/lib/access/action-state";
import { accept, refuse } from "@/lib/kernel/result";

const schema = z.strictObject({
  name: z.string().trim().min(1).max(3).optional(),
  password: z.string().min(12).optional(),
  email: z.email().optional(),
  count: z.int().min(1).max(9).optional(),
  rows: z
    .array(z.object({ label: z.string().min(1) }))
    .min(1)
    .max(1)
    .optional(),
  role: z.enum(["a", "b"]).optional(),
  slug: z
    .string()
    .regex(/^[a-z]$/, { error: "slug" })
    .optional(),
  again: z
    .string()
    .refine((value) => value === "x", { error: "mismatch" })
    .optional(),
});

function fieldsOf(input: unknown) {
  const parsed = parseInput(schema, input);
  return parsed.ok ? {} : parsed.error.fields;
}

describe("parseInput", () => {
  it.each([
    [{ name: " " }, { name: { code: "required", facts: {} } }],
    [{ name: "long" }, { name: { code: "tooLong", facts: { maximum: 3 } } }],
    [{ name: 3 }, { name: { code: "invalid", facts: {} } }],
    [{ password: "short" }, { password: { code: "tooShort", facts: { minimum: 12 } } }],
    [{ email: "nobody" }, { email: { code: "format", facts: { format: "email" } } }],
    [{ count: 0 }, { count: { code: "tooSmall", facts: { minimum: 1 } } }],
    [{ count: 10 }, { count: { code: "tooBig", facts: { maximum: 9 } } }],
    [{ rows: [] }, { rows: { code: "tooFew", facts: { minimum: 1 } } }],
    [{ rows: [{ label: "a" }, { label: "b" }] }, { rows: { code: "tooMany", facts: { maximum: 1 } } }],
    [{ rows: [{}] }, { "rows.0.label": { code: "required", facts: {} } }],
    [{ role: "c" }, { role: { code: "option", facts: {} } }],
    [{ slug: "C" }, { slug: { code: "slug", facts: {} } }],
    [{ again: "y" }, { again: { code: "mismatch", facts: {} } }],
    [{ isAdmin: true }, { "": { code: "unknown", facts: { keys: ["isAdmin"] } } }],
    ["text", { "": { code: "invalid", facts: {} } }],
  ])("%j", (input, fields) => expect(fieldsOf(input)).toEqual(fields));
});

describe("asActionState", () => {
  it.each([
    [accept(3), { ok: true, value: 3 }],
    [refuse("stale", { head: "x" }), { ok: false, error: { code: "stale", facts: { head: "x" } } }],
    [
      refuse("taken", { field: "slug" }),
      {
        ok: false,
        error: {
          code: "taken",
          facts: { field: "slug" },
          fields: { slug: { code: "taken", facts: { field: "slug" } } },
        },
      },
    ],
  ])("%j", (result, state) => expect(asActionState(result)).toEqual(state));
});
