import { z } from "zod";
import { daySchema } from "@/lib/kernel/dates";
import { slugSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";

/** What can be said of an issue as a whole. */
export const issueSchema = z.strictObject({
  number: z.int().min(1).max(99_999),
  slug: slugSchema,
  publicationDate: daySchema,
  introduction: linesSchema(2_000).default(""),
  pageBudget: z.int().min(1).max(2_000).nullable().default(null),
});
export type IssueFields = z.infer<typeof issueSchema>;
