import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPlanIssue } from "@/lib/access/policies";
import { dateOf } from "@/lib/kernel/dates";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { findTaken } from "./find-taken.server";
import { issueSchema } from "./issue";

export const changeIssueDetailsSchema = issueVersionSchema.extend(issueSchema.shape);
export type ChangeIssueDetails = z.infer<typeof changeIssueDetailsSchema>;

/**
 * Changes number, address, date, introduction and page budget. Refuses: notFound, forbidden, stale, conflict (another issue has the
 * number or the address; facts: field), wrongState (an address that readers know stays).
 */
export function changeIssueDetails(actor: Actor, { issueId, version, ...details }: ChangeIssueDetails) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "detailsChanged",
      may: mayPlanIssue,
      async apply(tx, issue) {
        if (issue.liveEditionId && issue.slug !== details.slug) return refuse("wrongState", { field: "slug" });
        const field = await findTaken(tx, { ...details, publicationId: issue.publicationId, besides: issueId });
        if (field) return refuse("conflict", { field });
        const publicationDate = dateOf(details.publicationDate);
        await tx.issue.update({ where: { id: issueId }, data: { ...details, publicationDate } });
        return accept(details);
      },
    },
  );
}
