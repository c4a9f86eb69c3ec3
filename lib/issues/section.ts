import { z } from "zod";
import { lineSchema } from "@/lib/kernel/text";
import { sectionPolicySchema } from "./review-policy";

/** What can be said of a section: its label, how it and its articles are numbered, and what their review asks for. */
export const sectionSchema = z.strictObject({
  title: lineSchema(120).min(1),
  numbering: z.enum(["roman", "arabic", "none"]).default("roman"),
  itemNumbersRunOn: z.boolean().default(true),
  itemsNumbered: z.boolean().default(true),
  reviewPolicy: sectionPolicySchema.default(null),
});
export type SectionFields = z.infer<typeof sectionSchema>;
