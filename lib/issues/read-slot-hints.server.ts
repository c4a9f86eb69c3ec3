import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { type SlotHints, slotHintsSchema } from "./slot-hints";

/** What the place in an issue that an article stands in says is wanted; nothing for an article in none, or for whoever may not read it. */
export async function readSlotHints(actor: Actor, articleId: Id): Promise<SlotHints> {
  const select = { hints: true, issue: { select: { publicationId: true } } } as const;
  const item = await db.issueItem.findUnique({ where: { articleId }, select });
  return slotHintsSchema.parse(item && mayReadPublication(actor, item.issue) ? item.hints : {});
}
