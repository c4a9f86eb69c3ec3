import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";
import { slotHintsSchema } from "./slot-hints";

/** What can be said of a place in a section, whether an article stands in it or not. */
export const itemSchema = z.strictObject({
  category: lineSchema(60).default(""),
  slotLabel: lineSchema(120).default(""),
  ownerId: idSchema.nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  hints: slotHintsSchema.prefault({}),
  pageBudget: z.int().min(1).max(500).nullable().default(null),
});
export type ItemFields = z.infer<typeof itemSchema>;
