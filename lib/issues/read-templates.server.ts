import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { issuePlanSchema } from "./issue-plan";
import { type IssueTemplate, mostTemplates, type TemplateLine } from "./template";

/** The publication's templates by name, for whoever plans issues. Refuses: notFound. */
export async function listTemplates(actor: Actor, publicationId: Id): Promise<Result<TemplateLine[], "notFound">> {
  if (!mayPlanIssue(actor, { publicationId })) return refuse("notFound");
  const rows = await db.issueTemplate.findMany({
    where: { publicationId },
    orderBy: { name: "asc" },
    take: mostTemplates,
  });
  return accept(
    rows.map(({ id, name, plan: stored }) => {
      const { sections, checklist } = issuePlanSchema.parse(stored);
      const slots = sections.reduce((sum, section) => sum + section.slots.length, 0);
      return { id, name, sections: sections.length, slots, points: checklist.length };
    }),
  );
}

/** One template with its plan. Refuses: notFound (also for whoever does not plan issues). */
export async function readTemplate(actor: Actor, templateId: Id): Promise<Result<IssueTemplate, "notFound">> {
  const row = await db.issueTemplate.findUnique({ where: { id: templateId } });
  if (!row || !mayPlanIssue(actor, row)) return refuse("notFound");
  const { id, publicationId, name, version, plan } = row;
  return accept({ id, publicationId, name, version, plan: issuePlanSchema.parse(plan) });
}
