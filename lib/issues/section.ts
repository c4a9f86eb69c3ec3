import { z } from "zod";
import { lineSchema } from "@/lib/kernel/text";

/** What can be said of a section: its label, and how it and its articles are numbered. */
export const sectionSchema = z.strictObject({
  title: lineSchema(120).min(1),
  numbering: z.enum(["roman", "arabic", "none"]).default("roman"),
  itemNumbersRunOn: z.boolean().default(true),
  itemsNumbered: z.boolean().default(true),
});
export type SectionFields = z.infer<typeof sectionSchema>;
