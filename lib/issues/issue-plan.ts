import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";
import { checklistTextsSchema } from "./issue-checklist";
import { sectionSchema } from "./section";
import { slotHintsSchema } from "./slot-hints";

/** A time of the publication's clock: "18:00". */
export const clockTimeSchema = z.iso.time({ precision: -1 });
export const usualDueTime = "18:00";

/** What a template lays out: sections, the slots in them with owners and deadlines as days from the publication date, budgets, a checklist. Never content. */
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
              ownerId: idSchema.nullable().default(null),
              /** Days before the publication date, as a number that is not above 0; null: no deadline. */
              dueOffsetDays: z.int().min(-365).max(0).nullable().default(null),
              dueTime: clockTimeSchema.default(usualDueTime),
              pageBudget: z.int().min(1).max(500).nullable().default(null),
            }),
          )
          .max(100)
          .default([]),
      }),
    )
    .max(40),
  checklist: checklistTextsSchema.default([]),
  pageBudget: z.int().min(1).max(2_000).nullable().default(null),
});
export type IssuePlan = z.infer<typeof issuePlanSchema>;
