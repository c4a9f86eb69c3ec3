import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import { dayOf } from "@/lib/kernel/dates";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { IssueState } from "@/lib/platform/generated/prisma/enums";
import type { IssuePage } from "./issue-lines";

export const issuePageSize = 30;

export const listIssuesSchema = z.strictObject({
  publicationId: idSchema,
  show: z.enum(["coming", "out", "all"]).default("all"),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
});
export type ListIssues = z.infer<typeof listIssuesSchema>;

const out: IssueState[] = ["published", "updated", "withdrawn"];

/** One page of a publication's issues, newest first. Refuses: notFound. */
export async function listIssues(
  actor: Actor,
  { publicationId, show, page }: ListIssues,
): Promise<Result<IssuePage, "notFound">> {
  if (!mayReadIssue(actor, { publicationId })) return refuse("notFound");
  const byState = await db.issue.groupBy({ by: "state", where: { publicationId }, _count: true });
  const counts = { coming: 0, out: 0, all: 0 };
  for (const { state, _count } of byState) {
    counts.all += _count;
    counts[out.includes(state) ? "out" : "coming"] += _count;
  }
  const states = show === "all" ? {} : { state: show === "out" ? { in: out } : { notIn: out } };
  const rows = await db.issue.findMany({
    where: { publicationId, ...states },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    ...{ skip: (page - 1) * issuePageSize, take: issuePageSize },
    select: {
      ...{ id: true, number: true, publicationDate: true, state: true },
      _count: { select: { items: true } },
      liveEdition: { select: { number: true } },
    },
  });
  const issues = rows.map(({ _count, liveEdition, publicationDate, ...row }) => ({
    ...row,
    publicationDate: dayOf(publicationDate),
    items: _count.items,
    liveEdition: liveEdition?.number ?? null,
  }));
  return accept({ issues, page, total: counts[show], counts });
}
