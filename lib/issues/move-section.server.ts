import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { mostSections, orderSections, placed, sectionIds } from "./order.server";

export const moveSectionSchema = issueVersionSchema.extend({
  sectionId: idSchema,
  to: z.int().min(0).max(mostSections),
});
export type MoveSection = z.infer<typeof moveSectionSchema>;

/** Moves a section to a place, counted from 0. Refuses: notFound, forbidden, stale. */
export function moveSection(actor: Actor, { issueId, version, sectionId, to }: MoveSection) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "sectionMoved",
      async apply(tx) {
        const ids = await sectionIds(tx, issueId);
        if (!ids.includes(sectionId)) return refuse("notFound");
        await orderSections(tx, placed(ids, sectionId, to));
        return accept({ sectionId, to });
      },
    },
  );
}
