import { z } from "zod";
import { daySchema } from "@/lib/kernel/dates";
import { slugSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";

/** Pages of a publication that stand beside its issues: no issue may have their address. */
export const reservedIssueSlugs = ["archive", "corrections", "sections", "people", "tables", "sources", "about"];

const issueSlugSchema = slugSchema.refine((slug) => !reservedIssueSlugs.includes(slug), { error: "reserved" });

/** What can be said of an issue as a whole. */
export const issueSchema = z.strictObject({
  number: z.int().min(1).max(99_999),
  slug: issueSlugSchema,
  publicationDate: daySchema,
  introduction: linesSchema(2_000).default(""),
  pageBudget: z.int().min(1).max(2_000).nullable().default(null),
});
export type IssueFields = z.infer<typeof issueSchema>;
