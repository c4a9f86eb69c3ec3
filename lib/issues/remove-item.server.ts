import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { itemIds, orderItems } from "./order.server";

export const removeItemSchema = issueVersionSchema.extend({ itemId: idSchema });
export type RemoveItem = z.infer<typeof removeItemSchema>;

/** Takes an article or a slot out of the issue; the article itself stays. Refuses: notFound, forbidden, stale. */
export function removeItem(actor: Actor, { issueId, version, itemId }: RemoveItem) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "itemRemoved",
      async apply(tx) {
        const item = await tx.issueItem.findUnique({ where: { id: itemId, issueId } });
        if (!item) return refuse("notFound");
        await tx.issueItem.delete({ where: { id: itemId } });
        await orderItems(tx, item.sectionId, await itemIds(tx, item.sectionId));
        return accept({ itemId, articleId: item.articleId, slotLabel: item.slotLabel });
      },
    },
  );
}
