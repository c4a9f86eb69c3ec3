import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { dateOf, type Day } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { findTaken } from "./find-taken.server";
import { issueSchema } from "./issue";
import { type IssuePlan, issuePlanSchema } from "./issue-plan";
import { sectionRow } from "./section-row.server";

export const createIssueSchema = issueSchema.extend({
  publicationId: idSchema,
  /** Null: a plain issue without sections. */
  templateId: idSchema.nullable().default(null),
});
export type CreateIssue = z.infer<typeof createIssueSchema>;

/** Plans an issue, with the sections and slots of a template. Refuses: notFound, forbidden, conflict (facts: field). */
export async function createIssue(
  actor: Actor,
  { templateId, ...input }: CreateIssue,
): Promise<Result<{ issueId: Id }, "notFound" | "forbidden" | "conflict">> {
  if (!mayReadPublication(actor, input)) return refuse("notFound");
  if (!mayPlanIssue(actor, input)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    if (!(await lockPublication(tx, input.publicationId))) return refuse("notFound");
    const plan = templateId ? await findPlan(tx, input.publicationId, templateId) : { sections: [] };
    if (!plan) return refuse("notFound");
    const field = await findTaken(tx, input);
    if (field) return refuse("conflict", { field });

    const issue = await tx.issue.create({ data: { ...input, publicationDate: dateOf(input.publicationDate) } });
    await layOut(tx, issue.id, { plan, publicationDate: input.publicationDate });
    await record(tx, {
      kind: "issue.created",
      actor,
      publicationId: input.publicationId,
      subject: { type: "issue", id: issue.id },
      facts: { number: input.number, slug: input.slug, templateId },
    });
    return accept({ issueId: issue.id });
  });
}

/** So that two issues made at once do not take the same number. */
async function lockPublication(tx: Tx, publicationId: Id): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Publication" WHERE "id" = ${publicationId}::uuid FOR NO KEY UPDATE`;
  return rows.length === 1;
}

async function findPlan(tx: Tx, publicationId: Id, templateId: Id) {
  const template = await tx.issueTemplate.findUnique({ where: { id: templateId, publicationId } });
  return template && issuePlanSchema.parse(template.plan);
}

type Layout = { plan: Pick<IssuePlan, "sections">; publicationDate: Day };

async function layOut(tx: Tx, issueId: Id, { plan, publicationDate }: Layout): Promise<void> {
  for (const [position, { slots, ...section }] of plan.sections.entries()) {
    const { id } = await tx.section.create({ data: { issueId, position, ...sectionRow(section) } });
    await tx.issueItem.createMany({
      data: slots.map(({ label, category, hints, dueOffsetDays }, at) => ({
        ...{ issueId, sectionId: id, position: at, slotLabel: label, category, hints },
        dueAt: dueOffsetDays === null ? null : new Date(dateOf(publicationDate).getTime() + dueOffsetDays * 86_400_000),
      })),
    });
  }
}
