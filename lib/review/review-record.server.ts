import "server-only";
import { policyFor, reviewPolicySchema, sectionPolicySchema } from "@/lib/issues/review-policy";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import { approvalOf } from "./approval";
import { checklistSchema } from "./checklist";
import type { ReviewRecord, RoundRecord } from "./review-record";

type Client = Pick<Tx, "article" | "suggestion" | "commentThread">;

/**
 * Reads the records of these articles, whatever their number, in a handful of queries. In a transaction whoever acts on the answer locks the
 * article first.
 */
export async function readReviewRecords(client: Client, articleIds: readonly Id[]): Promise<Map<Id, ReviewRecord>> {
  const ids = [...articleIds];
  const articles = await client.article.findMany({ where: { id: { in: ids } }, select: reviewedArticle });
  const open = { articleId: { in: ids }, state: "open" } as const;
  const suggestions = await client.suggestion.groupBy({ by: "articleId", where: open, _count: true });
  const threads = await readBlocking(client, ids);
  const counts = { suggestions: countsOf(suggestions), threads };
  return new Map(articles.map((article) => [article.id, reviewRecord(article, counts)]));
}

/** More threads than anybody leaves open; bounded all the same. */
const mostBlocking = 1_000;

async function readBlocking(client: Client, articleIds: Id[]): Promise<Map<Id, Blocking[]>> {
  const rows = await client.commentThread.findMany({
    where: { articleId: { in: articleIds }, blocking: true, resolvedAt: null },
    orderBy: { createdAt: "asc" },
    take: mostBlocking,
    select: { id: true, articleId: true, quote: true },
  });
  const found = new Map<Id, Blocking[]>();
  for (const { articleId, ...thread } of rows) found.set(articleId, [...(found.get(articleId) ?? []), thread]);
  return found;
}

export async function readReviewRecord(client: Client, articleId: Id): Promise<ReviewRecord> {
  const found = (await readReviewRecords(client, [articleId])).get(articleId);
  if (!found) throw new Error(`article ${articleId} is gone`);
  return found;
}

const reviewedArticle = {
  id: true,
  headRevision: { select: { id: true, number: true, hash: true } },
  publishedRevision: { select: { id: true, number: true } },
  publication: { select: { reviewPolicy: true } },
  item: { select: { section: { select: { reviewPolicy: true } } } },
  corrects: { select: { item: { select: { section: { select: { reviewPolicy: true } } } } } },
  rounds: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      id: true,
      number: true,
      revisionId: true,
      checklist: true,
      openedById: true,
      openedAt: true,
      dueAt: true,
      closedAt: true,
      revision: { select: { hash: true, number: true } },
      assignments: {
        orderBy: { createdAt: "asc" },
        select: { reviewerId: true, required: true, recusedAt: true, reviewer: { select: { name: true } } },
      },
      decisions: {
        orderBy: { id: "asc" },
        select: {
          reviewerId: true,
          revisionHash: true,
          verdict: true,
          note: true,
          createdAt: true,
          reviewer: { select: { name: true } },
        },
      },
    },
  },
} as const;

type RoundRow = Omit<RoundRecord, "checklist" | "hash" | "revisionNumber" | "assignments" | "decisions"> & {
  checklist: unknown;
  revision: { hash: string; number: number };
  assignments: { reviewerId: Id; required: boolean; recusedAt: Date | null; reviewer: { name: string } }[];
  decisions: {
    reviewerId: Id;
    revisionHash: string;
    verdict: Verdict;
    note: string;
    createdAt: Date;
    reviewer: { name: string };
  }[];
};
type ArticleRow = {
  id: Id;
  headRevision: { id: Id; number: number; hash: string } | null;
  publishedRevision: { id: Id; number: number } | null;
  publication: { reviewPolicy: unknown };
  item: { section: { reviewPolicy: unknown } } | null;
  corrects: { item: { section: { reviewPolicy: unknown } } | null } | null;
  rounds: RoundRow[];
};
type Blocking = { id: Id; quote: string };
type Counts = { suggestions: Map<Id, number>; threads: Map<Id, Blocking[]> };

const countsOf = (rows: { articleId: Id; _count: number }[]) =>
  new Map(rows.map(({ articleId, _count }) => [articleId, _count]));

function reviewRecord(row: ArticleRow, counts: Counts): ReviewRecord {
  const round = row.rounds[0] ? roundRecord(row.rounds[0]) : null;
  const section = sectionPolicySchema.parse((row.item ?? row.corrects?.item)?.section.reviewPolicy ?? null);
  const reviewersNeeded = policyFor(reviewPolicySchema.parse(row.publication.reviewPolicy), section).reviewers;
  const approval = approvalOf({
    headHash: row.headRevision?.hash ?? null,
    roundHash: round?.hash ?? null,
    reviewersNeeded,
    assignments: round?.assignments ?? [],
    decisions: round?.decisions ?? [],
    checklist: round?.checklist ?? [],
    openSuggestions: counts.suggestions.get(row.id) ?? 0,
    blockingThreads: counts.threads.get(row.id) ?? [],
  });
  return {
    articleId: row.id,
    head: row.headRevision,
    published: row.publishedRevision,
    round,
    reviewersNeeded,
    approval,
  };
}

function roundRecord({ revision, assignments, decisions, checklist, ...round }: RoundRow): RoundRecord {
  return {
    ...round,
    hash: revision.hash,
    revisionNumber: revision.number,
    checklist: checklistSchema.parse(checklist),
    assignments: assignments.map(({ reviewer, recusedAt, ...rest }) => ({
      ...rest,
      name: reviewer.name,
      recused: recusedAt !== null,
    })),
    decisions: decisions.map(({ reviewer, createdAt, ...rest }) => ({ ...rest, name: reviewer.name, at: createdAt })),
  };
}
