import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { itemIds, orderSections, sectionIds } from "./order.server";

export const removeSectionSchema = issueVersionSchema.extend({ sectionId: idSchema });
export type RemoveSection = z.infer<typeof removeSectionSchema>;

/** Removes a section that holds nothing. Refuses: notFound, forbidden, stale, notEmpty. */
export function removeSection(actor: Actor, { issueId, version, sectionId }: RemoveSection) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "sectionRemoved",
      async apply(tx) {
        const ids = await sectionIds(tx, issueId);
        if (!ids.includes(sectionId)) return refuse("notFound");
        const items = await itemIds(tx, sectionId);
        if (items.length > 0) return refuse("notEmpty", { items: items.length });
        const { title } = await tx.section.delete({ where: { id: sectionId } });
        await orderSections(
          tx,
          ids.filter((id) => id !== sectionId),
        );
        return accept({ sectionId, title });
      },
    },
  );
}
