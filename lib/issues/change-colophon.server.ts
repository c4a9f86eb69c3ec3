import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { accept } from "@/lib/kernel/result";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { changeIssue, issueVersionSchema } from "./change-issue.server";
import { colophonSchema } from "./publication";

export const changeColophonSchema = issueVersionSchema.extend({ colophon: colophonSchema.nullable() });
export type ChangeColophon = z.infer<typeof changeColophonSchema>;

/** Gives the issue a colophon of its own; null: the publication's. Refuses: notFound, forbidden, stale. */
export function changeColophon(actor: Actor, { issueId, version, colophon }: ChangeColophon) {
  return changeIssue(
    actor,
    { issueId, version },
    {
      kind: "colophonChanged",
      async apply(tx) {
        await tx.issue.update({ where: { id: issueId }, data: { colophonOverride: colophon ?? Prisma.DbNull } });
        return accept({ own: colophon !== null });
      },
    },
  );
}
