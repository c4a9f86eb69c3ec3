import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";

/** What the editor changed in the lines drawn from the articles: a text of their own, or null for an article that is left out. */
export const issueSummarySchema = z
  .array(z.strictObject({ articleId: idSchema, text: lineSchema(1_000).min(1).nullable() }))
  .max(500);
export type IssueSummary = z.infer<typeof issueSummarySchema>;
