import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { refuseArticle } from "./placeable.server";

export const fillSlotSchema = issueVersionSchema.extend({ itemId: idSchema, articleId: idSchema });
export type FillSlot = z.infer<typeof fillSlotSchema>;

/** Puts an article into an empty slot. Refuses: notFound, forbidden, stale, conflict (slot or article is taken), wrongState. */
export function fillSlot(actor: Actor, { issueId, version, itemId, articleId }: FillSlot) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "slotFilled",
      async apply(tx, issue) {
        const item = await tx.issueItem.findUnique({ where: { id: itemId, issueId }, select: { articleId: true } });
        if (!item) return refuse("notFound");
        if (item.articleId) return refuse("conflict", { field: "itemId" });
        const refusal = await refuseArticle(tx, issue.publicationId, articleId);
        if (refusal) return refusal;
        await tx.issueItem.update({ where: { id: itemId }, data: { articleId } });
        return accept({ itemId, articleId });
      },
    },
  );
}
