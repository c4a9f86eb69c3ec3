import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { accept, refuse } from "@/lib/kernel/result";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { mostSections, sectionIds } from "./order.server";
import { sectionSchema } from "./section";
import { sectionRow } from "./section-row.server";

export const addSectionSchema = issueVersionSchema.extend(sectionSchema.shape);
export type AddSection = z.infer<typeof addSectionSchema>;

/** Adds a section at the end. Refuses: notFound, forbidden, stale, tooMany. */
export function addSection(actor: Actor, { issueId, version, ...section }: AddSection) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "sectionAdded",
      async apply(tx) {
        const { length } = await sectionIds(tx, issueId);
        if (length >= mostSections) return refuse("tooMany", { limit: mostSections });
        const { id } = await tx.section.create({ data: { issueId, position: length, ...sectionRow(section) } });
        return accept({ sectionId: id, title: section.title });
      },
    },
  );
}
