import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { itemSchema } from "./item";
import { isMember } from "./membership.server";
import { itemIds, mostItems, orderItems, placed } from "./order.server";
import { refuseArticle } from "./placeable.server";

export const addItemSchema = issueVersionSchema.extend({
  sectionId: idSchema,
  /** Null: an empty slot. */
  articleId: idSchema.nullable(),
  /** Counted from 0; absent: the end. */
  at: z.int().min(0).max(mostItems).optional(),
  ...itemSchema.shape,
});
export type AddItem = z.infer<typeof addItemSchema>;

/**
 * Puts an article, or an empty slot, into a section. Refuses: notFound (section, article of another publication, owner who is no member),
 * forbidden, stale, conflict (the article is in an issue already), wrongState (spiked or retracted), tooMany.
 */
export function addItem(actor: Actor, { issueId, version, sectionId, articleId, at, ...item }: AddItem) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: articleId ? "articleAdded" : "slotAdded",
      async apply(tx, issue) {
        if (!(await tx.section.findUnique({ where: { id: sectionId, issueId } }))) return refuse("notFound");
        if (item.ownerId && !(await isMember(tx, issue.publicationId, item.ownerId))) return refuse("notFound");
        const refusal = articleId && (await refuseArticle(tx, issue.publicationId, articleId));
        if (refusal) return refusal;
        const ids = await itemIds(tx, sectionId);
        if (ids.length >= mostItems) return refuse("tooMany", { limit: mostItems });
        const { id } = await tx.issueItem.create({
          data: { issueId, sectionId, position: ids.length, articleId, ...item },
        });
        if (at !== undefined) await orderItems(tx, sectionId, placed([...ids, id] as Id[], id, at));
        return accept({ itemId: id, sectionId, articleId, at: at ?? ids.length });
      },
    },
  );
}
