import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { dateOf, dayOf } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { momentOn } from "@/lib/platform/moments";
import { findTaken } from "./find-taken.server";
import { issueSchema } from "./issue";
import { reworded } from "./issue-checklist";
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
    const plan = templateId
      ? await findPlan(tx, input.publicationId, templateId)
      : issuePlanSchema.parse({ sections: [] });
    if (!plan) return refuse("notFound");
    const field = await findTaken(tx, input);
    if (field) return refuse("conflict", { field });

    const issue = await tx.issue.create({
      data: { ...input, ...ofPlan(plan, input), publicationDate: dateOf(input.publicationDate) },
    });
    await layOut(tx, issue, plan);
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

/** A budget that was asked for goes before the template's. */
function ofPlan({ checklist, pageBudget }: IssuePlan, asked: { pageBudget: number | null }) {
  return { checklist: reworded([], checklist), pageBudget: asked.pageBudget ?? pageBudget };
}

type Planned = { id: Id; publicationId: Id; publicationDate: Date };

async function layOut(
  tx: Tx,
  { id: issueId, publicationId, publicationDate }: Planned,
  plan: IssuePlan,
): Promise<void> {
  const { timeZone } = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { timeZone: true },
  });
  const owners = await membersAmong(tx, publicationId, plan);
  for (const [position, { slots, ...section }] of plan.sections.entries()) {
    const { id } = await tx.section.create({ data: { issueId, position, ...sectionRow(section) } });
    await tx.issueItem.createMany({
      data: slots.map(({ label, category, hints, ownerId, pageBudget, ...due }, at) => ({
        ...{ issueId, sectionId: id, position: at, slotLabel: label, category, hints, pageBudget },
        ownerId: ownerId && owners.has(ownerId) ? ownerId : null,
        dueAt: dueAt(due, publicationDate, timeZone),
      })),
    });
  }
}

/** Owners who are still of the publication: a template may be older than somebody's leaving. */
async function membersAmong(tx: Tx, publicationId: Id, { sections }: IssuePlan): Promise<Set<Id>> {
  const named = sections.flatMap(({ slots }) => slots.flatMap(({ ownerId }) => ownerId ?? []));
  if (named.length === 0) return new Set();
  const rows = await tx.membership.findMany({
    where: { publicationId, userId: { in: named }, user: { deactivatedAt: null } },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
}

type Due = Pick<IssuePlan["sections"][number]["slots"][number], "dueOffsetDays" | "dueTime">;

function dueAt({ dueOffsetDays, dueTime }: Due, publicationDate: Date, timeZone: string): Date | null {
  if (dueOffsetDays === null) return null;
  return momentOn(dayOf(new Date(publicationDate.getTime() + dueOffsetDays * 86_400_000)), dueTime, timeZone);
}
