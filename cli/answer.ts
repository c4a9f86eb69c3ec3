import type { z } from "zod";
import type { Result } from "@/lib/kernel/result";
import { type Answer, Misunderstood } from "./verb";

/** A command's result in words of the shell: codes stay codes, so that scripts can act on them. */
export function answer<Value>(result: Result<Value>, say: (value: Value) => string): Answer {
  if (result.ok) return { ok: true, data: result.value ?? { ok: true }, text: say(result.value) };
  const { code, facts } = result.error;
  const detail = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : "";
  return { ok: false, data: { error: result.error }, text: `Refused: ${code}${detail}` };
}

/** Parses what was typed with the command's own schema. */
export function understood<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Misunderstood(result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
}
