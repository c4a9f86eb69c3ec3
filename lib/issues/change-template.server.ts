import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { isTaken } from "./create-template.server";
import type { ChangeTemplate } from "./template";

type Refusal = "notFound" | "forbidden" | "stale" | "taken";

/**
 * Changes a template; issues that were made of it stay as they are. Refuses: notFound, forbidden, stale (somebody changed it since), taken
 * (the name; facts: field).
 */
export function changeTemplate(
  actor: Actor,
  { templateId, version, name, plan }: ChangeTemplate,
): Promise<Result<{ version: number }, Refusal>> {
  return inTransaction(async (tx) => {
    const found = await lockTemplate(tx, actor, templateId);
    if (!found.ok) return found;
    const { publicationId } = found.value;
    if (found.value.version !== version) return refuse("stale", { version: found.value.version });
    if (await isTaken(tx, { publicationId, name, besides: templateId })) return refuse("taken", { field: "name" });
    await tx.issueTemplate.update({ where: { id: templateId }, data: { name, plan, version: version + 1 } });
    const subject = { type: "publication", id: publicationId };
    const facts = { title: name, templateId };
    await record(tx, { kind: "publication.templateChanged", actor, publicationId, subject, facts });
    return accept({ version: version + 1 });
  });
}

export const removeTemplateSchema = z.strictObject({ templateId: idSchema });

/** Removes a template; issues that were made of it stay. Refuses: notFound, forbidden. */
export function removeTemplate(
  actor: Actor,
  { templateId }: z.infer<typeof removeTemplateSchema>,
): Promise<Result<{ name: string }, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const found = await lockTemplate(tx, actor, templateId);
    if (!found.ok) return found;
    const { publicationId, name } = found.value;
    await tx.issueTemplate.delete({ where: { id: templateId } });
    const subject = { type: "publication", id: publicationId };
    const facts = { title: name, templateId };
    await record(tx, { kind: "publication.templateRemoved", actor, publicationId, subject, facts });
    return accept({ name });
  });
}

async function lockTemplate(tx: Tx, actor: Actor, templateId: Id) {
  await tx.$queryRaw`SELECT 1 FROM "IssueTemplate" WHERE "id" = ${templateId}::uuid FOR UPDATE`;
  const template = await tx.issueTemplate.findUnique({ where: { id: templateId } });
  if (!template || !mayReadIssue(actor, template)) return refuse("notFound");
  return mayPlanIssue(actor, template) ? accept(template) : refuse("forbidden");
}
