import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { createIssue } from "./create-issue.server";
import { suggestIssue } from "./suggest-issue.server";

export const createNextIssueSchema = z.strictObject({ publicationId: idSchema, templateId: idSchema });
export type CreateNextIssue = z.infer<typeof createNextIssueSchema>;

/**
 * The next issue of a template, in one step: the next number, and a date in the rhythm of the latest ones. Everything of it can be changed
 * afterwards. Refuses: notFound, forbidden, conflict (somebody made it meanwhile; facts: field).
 */
export async function createNextIssue(
  actor: Actor,
  { publicationId, templateId }: CreateNextIssue,
): Promise<Result<{ issueId: Id }, "notFound" | "forbidden" | "conflict">> {
  const next = await suggestIssue(actor, { publicationId, now: new Date() });
  if (!next.ok) return next;
  const { number, slug, publicationDate } = next.value;
  const fields = { number, slug, publicationDate, introduction: "", pageBudget: null };
  return createIssue(actor, { ...fields, publicationId, templateId });
}
