import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldRefusals } from "./field-refusals";

describe("fieldRefusals", () => {
  it.each([
    ["missing", z.string(), undefined, { code: "required" }],
    ["empty", z.string().min(1), "", { code: "required" }],
    ["too short", z.string().min(12), "a", { code: "tooShort", min: 12 }],
    ["too long", z.string().max(2), "abc", { code: "tooLong", max: 2 }],
    ["no address of mail", z.email(), "a", { code: "email" }],
    ["no address", z.url(), "a", { code: "url" }],
    ["not one of the choices", z.enum(["a"]), "b", { code: "choice" }],
    ["not a number", z.number(), "b", { code: "notANumber" }],
    ["too small", z.number().min(3), 1, { code: "tooSmall", min: 3 }],
    ["none chosen", z.array(z.string()).min(1), [], { code: "required" }],
    ["too many chosen", z.array(z.string()).max(1), ["a", "b"], { code: "tooMany", max: 1 }],
    ["a code of the schema's own", z.string().regex(/^a$/, { error: "slug" }), "b", { code: "slug" }],
  ])("%s", (_, schema, value, expected) => {
    const parsed = z.object({ field: schema }).safeParse({ field: value });
    expect(parsed.error && fieldRefusals(parsed.error)).toEqual({ field: expected });
  });

  it("joins the path of a nested field and keeps the first refusal", () => {
    const parsed = z.object({ rows: z.array(z.object({ url: z.url().max(3) })) }).safeParse({ rows: [{ url: "abcd" }] });
    expect(parsed.error && fieldRefusals(parsed.error)).toEqual({ "rows.0.url": { code: "url" } });
  });
});
