import "server-only";
import { dayOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { BoardItem, IssueOnBoard } from "./board";

/** Issues shown on the board, and items of one: more than an issue has, and bounded all the same. */
const mostIssues = 2;
const mostItems = 80;
const coming = ["planned", "inProduction", "ready", "scheduled"] as const;

/** The next issues to go out, with each item's state and whose approval stands on it. */
export async function readComingIssues(input: { publicationId: Id; now: Date }): Promise<IssueOnBoard[]> {
  const rows = await findIssues(input.publicationId);
  return rows.flatMap(({ publicationDate, state, sections, ...rest }) => {
    const isComing = coming.find((one) => one === state);
    if (!isComing) return [];
    const overdue = isComing === "scheduled" && rest.scheduledFor !== null && rest.scheduledFor < input.now;
    const withItems = sections.map(({ items, ...section }) => ({ ...section, items: items.map(toItem) }));
    return [{ ...rest, publicationDate: dayOf(publicationDate), state: isComing, overdue, sections: withItems }];
  });
}

function findIssues(publicationId: Id) {
  return db.issue.findMany({
    where: { publicationId, state: { in: [...coming] } },
    orderBy: [{ publicationDate: "asc" }, { id: "asc" }],
    take: mostIssues,
    select: {
      id: true,
      number: true,
      publicationDate: true,
      state: true,
      scheduledFor: true,
      sections: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, items: { orderBy: { position: "asc" }, take: mostItems, select: item } },
      },
    },
  });
}

const item = {
  id: true,
  slotLabel: true,
  dueAt: true,
  owner: { select: { name: true } },
  article: {
    select: {
      id: true,
      title: true,
      state: true,
      dueAt: true,
      people: { orderBy: { position: "asc" }, take: 1, select: { user: { select: { name: true } } } },
      rounds: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          decisions: {
            where: { verdict: { in: ["approve", "override"] } },
            distinct: ["reviewerId"],
            select: { reviewer: { select: { name: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.IssueItemSelect;

type Row = Awaited<ReturnType<typeof findIssues>>[number]["sections"][number]["items"][number];

function toItem({ id, slotLabel, dueAt, owner, article }: Row): BoardItem {
  const author = article?.people[0]?.user.name ?? null;
  const decisions = article?.rounds[0]?.decisions ?? [];
  const stands = article?.state === "approved" || article?.state === "scheduled";
  return {
    id,
    article: article && { id: article.id, title: article.title, state: article.state },
    label: slotLabel,
    owner: author ?? owner?.name ?? null,
    dueAt: article?.dueAt ?? dueAt,
    approvedBy: stands ? decisions.map(({ reviewer }) => reviewer.name) : [],
  };
}
