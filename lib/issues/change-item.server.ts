import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { itemSchema } from "./item";
import { isMember } from "./membership.server";

export const changeItemSchema = issueVersionSchema.extend({ itemId: idSchema, ...itemSchema.shape });
export type ChangeItem = z.infer<typeof changeItemSchema>;

/** Changes an item's category, slot label, owner, due date and page budget. Refuses: notFound, forbidden, stale. */
export function changeItem(actor: Actor, { issueId, version, itemId, ...item }: ChangeItem) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "itemChanged",
      async apply(tx, issue) {
        if (item.ownerId && !(await isMember(tx, issue.publicationId, item.ownerId))) return refuse("notFound");
        const { count } = await tx.issueItem.updateMany({ where: { id: itemId, issueId }, data: item });
        return count === 1 ? accept({ itemId, ...item }) : refuse("notFound");
      },
    },
  );
}
