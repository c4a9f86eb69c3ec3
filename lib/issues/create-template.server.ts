import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { type IssuePlan, issuePlanSchema } from "./issue-plan";
import { planFromIssue } from "./plan-from-issue";
import { readArrangement } from "./read-arrangement.server";
import { type CreateTemplate, mostTemplates } from "./template";

/**
 * Makes a template: of an issue that there is, of a plan, or an empty one. Refuses: notFound (publication, issue), forbidden, taken (the
 * name; facts: field), tooMany.
 */
export function createTemplate(
  actor: Actor,
  { publicationId, name, fromIssueId, plan }: CreateTemplate,
): Promise<Result<{ templateId: Id }, "notFound" | "forbidden" | "taken" | "tooMany">> {
  return inTransaction(async (tx) => {
    if (!mayReadPublication(actor, { publicationId })) return refuse("notFound");
    if (!mayPlanIssue(actor, { publicationId })) return refuse("forbidden");
    await tx.$queryRaw`SELECT 1 FROM "Publication" WHERE "id" = ${publicationId}::uuid FOR NO KEY UPDATE`;
    const laidOut = fromIssueId
      ? await planOf(tx, publicationId, fromIssueId)
      : (plan ?? issuePlanSchema.parse({ sections: [] }));
    if (!laidOut) return refuse("notFound");
    if ((await tx.issueTemplate.count({ where: { publicationId } })) >= mostTemplates)
      return refuse("tooMany", { limit: mostTemplates });
    if (await isTaken(tx, { publicationId, name })) return refuse("taken", { field: "name" });
    const { id } = await tx.issueTemplate.create({ data: { publicationId, name, plan: laidOut } });
    const subject = { type: "publication", id: publicationId };
    const facts = { title: name, templateId: id, ...(fromIssueId ? { fromIssueId } : {}) };
    await record(tx, { kind: "publication.templateCreated", actor, publicationId, subject, facts });
    return accept({ templateId: id });
  });
}

async function planOf(tx: Tx, publicationId: Id, issueId: Id): Promise<IssuePlan | null> {
  const arrangement = await readArrangement(tx, issueId);
  return arrangement?.issue.publicationId === publicationId ? planFromIssue(arrangement) : null;
}

/** Whether another template of the publication has this name. */
export async function isTaken(
  tx: Tx,
  { publicationId, name, besides }: { publicationId: Id; name: string; besides?: Id },
): Promise<boolean> {
  const holder = await tx.issueTemplate.findUnique({
    where: { publicationId_name: { publicationId, name } },
    select: { id: true },
  });
  return holder !== null && holder.id !== besides;
}
