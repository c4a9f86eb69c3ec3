import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { itemIds, mostItems, orderItems, placed } from "./order.server";

export const moveItemSchema = issueVersionSchema.extend({
  itemId: idSchema,
  sectionId: idSchema,
  to: z.int().min(0).max(mostItems),
});
export type MoveItem = z.infer<typeof moveItemSchema>;

/** Moves an item to a place in a section of the same issue, counted from 0. Refuses: notFound, forbidden, stale, tooMany. */
export function moveItem(actor: Actor, { issueId, version, itemId, sectionId, to }: MoveItem) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "itemMoved",
      async apply(tx) {
        const item = await tx.issueItem.findUnique({ where: { id: itemId, issueId }, select: { sectionId: true } });
        if (!item || !(await tx.section.findUnique({ where: { id: sectionId, issueId } }))) return refuse("notFound");
        const target = await itemIds(tx, sectionId);
        if (item.sectionId !== sectionId && target.length >= mostItems) return refuse("tooMany", { limit: mostItems });
        await orderItems(tx, sectionId, placed(target, itemId, to));
        if (item.sectionId !== sectionId) await orderItems(tx, item.sectionId, await itemIds(tx, item.sectionId));
        return accept({ itemId, from: item.sectionId, sectionId, to });
      },
    },
  );
}
