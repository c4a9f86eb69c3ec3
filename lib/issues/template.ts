import { z } from "zod";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";
import { type IssuePlan, issuePlanSchema } from "./issue-plan";

/** As many templates as a publication keeps. */
export const mostTemplates = 50;

const nameSchema = lineSchema(80).min(1);

export const createTemplateSchema = z.strictObject({
  publicationId: idSchema,
  name: nameSchema,
  /** The issue whose sections and slots it takes over, without what stands in them; null: an empty one, or `plan`. */
  fromIssueId: idSchema.nullable().default(null),
  plan: issuePlanSchema.nullable().default(null),
});
export type CreateTemplate = z.infer<typeof createTemplateSchema>;

/** `version`: that the person was shown; a change since then is not written over. */
export const changeTemplateSchema = z.strictObject({
  templateId: idSchema,
  version: z.int().min(0),
  name: nameSchema,
  plan: issuePlanSchema,
});
export type ChangeTemplate = z.infer<typeof changeTemplateSchema>;

export type IssueTemplate = { id: Id; publicationId: Id; name: string; version: number; plan: IssuePlan };

/** A template in a list. */
export type TemplateLine = { id: Id; name: string; sections: number; slots: number; points: number };
