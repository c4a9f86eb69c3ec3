import { z } from "zod";
import { lineSchema } from "@/lib/kernel/text";

const required = z.coerce.number().int().min(1).max(5);
const optional = z.coerce.number().int().min(0).max(5);
/** Thirty days: a review that takes longer has a day of its own. */
const hours = z.coerce.number().int().min(0).max(720);
const points = z.array(lineSchema(200).min(1)).max(50);

/** What an approval asks for in a publication. A round takes it as it is when it opens; a later change leaves open rounds alone. */
export const reviewPolicySchema = z.strictObject({
  /** How many must approve. */
  reviewers: required.default(1),
  /** How many more are asked, whose verdict is not waited for. */
  optional: optional.default(0),
  /** Hours from handing in to the deadline, when nobody names another; 0: none. */
  dueInHours: hours.default(0),
  /** What is ticked off before an approval. */
  checklist: points.default([]),
});
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

/** What differs for the articles of a section; its points come after the publication's. Null: nothing. */
export const sectionPolicySchema = z
  .strictObject({ reviewers: required, optional, dueInHours: hours, checklist: points.default([]) })
  .nullable();
export type SectionPolicy = z.infer<typeof sectionPolicySchema>;

/** The policy that holds for an article of this publication and section. */
export function policyFor(publication: ReviewPolicy, section: SectionPolicy): ReviewPolicy {
  if (!section) return publication;
  const checklist = [...new Set([...publication.checklist, ...section.checklist])].slice(0, 50);
  return { ...section, checklist };
}
