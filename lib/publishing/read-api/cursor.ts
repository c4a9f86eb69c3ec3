import { z } from "zod";

/** Where a list goes on, as a text that says nothing to whoever carries it. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor names, if it is one of this list's; else a fault of the parameter. */
export function cursorOf<Place>(place: z.ZodType<Place>) {
  return z
    .string()
    .max(300)
    .regex(/^[\w-]+$/)
    .transform((text, context): Place => {
      const parsed = place.safeParse(read(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: "custom", message: "no cursor of this list" });
      return z.NEVER;
    })
    .optional()
    .meta({ description: "Out of the `next` of the page before." });
}

function read(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}
