import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { sectionSchema } from "./section";
import { sectionRow } from "./section-row.server";

export const changeSectionSchema = issueVersionSchema.extend({ sectionId: idSchema, ...sectionSchema.shape });
export type ChangeSection = z.infer<typeof changeSectionSchema>;

/** Changes a section's label and numbering. Refuses: notFound, forbidden, stale. */
export function changeSection(actor: Actor, { issueId, version, sectionId, ...section }: ChangeSection) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "sectionChanged",
      async apply(tx) {
        const { count } = await tx.section.updateMany({ where: { id: sectionId, issueId }, data: sectionRow(section) });
        return count === 1 ? accept({ sectionId, ...section }) : refuse("notFound");
      },
    },
  );
}
