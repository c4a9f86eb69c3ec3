import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { issueSummarySchema } from "./issue-summary";

export const changeSummarySchema = issueVersionSchema.extend({
  articleId: idSchema,
  change: z.discriminatedUnion("as", [
    z.strictObject({ as: z.literal("drawn") }),
    z.strictObject({ as: z.literal("leftOut") }),
    z.strictObject({ as: z.literal("written"), text: issueSummarySchema.element.shape.text.unwrap() }),
  ]),
});
export type ChangeSummary = z.infer<typeof changeSummarySchema>;

/**
 * Writes a line of the issue's summary anew, leaves it out, or draws it from the article again. Refuses: notFound (the article is not in
 * this issue), forbidden, stale.
 */
export function changeSummary(actor: Actor, { issueId, version, articleId, change }: ChangeSummary) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "summaryChanged",
      async apply(tx) {
        if (!(await tx.issueItem.findUnique({ where: { articleId, issueId }, select: { id: true } })))
          return refuse("notFound");
        const { summary } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { summary: true } });
        const others = issueSummarySchema.parse(summary).filter((line) => line.articleId !== articleId);
        const line = change.as === "drawn" ? [] : [{ articleId, text: change.as === "written" ? change.text : null }];
        await tx.issue.update({ where: { id: issueId }, data: { summary: [...others, ...line] } });
        return accept({ articleId, as: change.as });
      },
    },
  );
}
