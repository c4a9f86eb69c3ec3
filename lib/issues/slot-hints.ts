import { z } from "zod";
import { lineSchema } from "@/lib/kernel/text";

/** The parts of an article for which a place in an issue can say what is wanted. */
export const hintedParts = ["title", "lead", "summary", "body"] as const;

const hint = lineSchema(200).default("");

/** What the empty parts of an article say that is written for this place, instead of the desk's own words. Empty: the desk's. */
export const slotHintsSchema = z.strictObject({ title: hint, lead: hint, summary: hint, body: hint });
export type SlotHints = z.infer<typeof slotHintsSchema>;
