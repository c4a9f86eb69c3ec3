import { z } from "zod";
import { lineSchema } from "@/lib/kernel/text";
import { sectionSchema } from "./section";
import { slotHintsSchema } from "./slot-hints";

/** What a template lays out: sections, the slots in them with deadlines as days from the publication date, and a checklist. Never content. */
export const issuePlanSchema = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        ...sectionSchema.shape,
        slots: z
          .array(
            z.strictObject({
              label: lineSchema(120).default(""),
              category: lineSchema(60).default(""),
              hints: slotHintsSchema.prefault({}),
              dueOffsetDays: z.int().min(-365).max(0).nullable().default(null),
            }),
          )
          .max(100)
          .default([]),
      }),
    )
    .max(40),
  checklist: z.array(lineSchema(200).min(1)).max(50).default([]),
});
export type IssuePlan = z.infer<typeof issuePlanSchema>;
