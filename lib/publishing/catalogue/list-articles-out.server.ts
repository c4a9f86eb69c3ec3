import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { ArticleLine } from "./catalogue";

/** Where a list goes on: after this article. `day`: ISO. */
export type After = { readonly day: string; readonly issueId: Id; readonly position: number };

type Wanted = {
  readonly publicationId: Id;
  /** Names of sections and categories, any of which an article stands under. */
  readonly topics?: readonly string[] | undefined;
  readonly bylines?: readonly string[] | undefined;
  readonly kind?: string | undefined;
};
type Asked = Wanted & { readonly after?: After | undefined; readonly skip?: number; readonly take: number };

/** Articles that are out, newest issue first, in each the order of its contents. */
export async function listArticlesOut({ after, skip = 0, take, ...wanted }: Asked): Promise<ArticleLine[]> {
  const rows = await db.liveArticle.findMany({
    where: { AND: [matching(wanted), after ? behind(after) : {}] },
    orderBy: [{ publicationDate: "desc" }, { issueId: "desc" }, { position: "asc" }],
    ...{ skip, take },
    select: {
      ...{ issueId: true, position: true, articleId: true, slug: true, title: true, kind: true },
      ...{ section: true, category: true, byline: true, publicationDate: true },
      issue: { select: { number: true, slug: true } },
    },
  });
  const retracted = await findRetracted(rows.map(({ articleId }) => articleId));
  return rows.map(({ publicationDate, issue, ...line }) => ({
    ...line,
    isRetracted: retracted.has(line.articleId),
    issue: { ...issue, publicationDate: dayOf(publicationDate) },
  }));
}

export function countArticlesOut(wanted: Wanted): Promise<number> {
  return db.liveArticle.count({ where: matching(wanted) });
}

function matching({ publicationId, topics, bylines, kind }: Wanted) {
  return {
    publicationId,
    ...(topics && { OR: [{ section: { in: [...topics] } }, { category: { in: [...topics] } }] }),
    ...(bylines && { byline: { in: [...bylines] } }),
    ...(kind && { kind }),
  };
}

function behind({ day, issueId, position }: After) {
  const publicationDate = new Date(`${day}T00:00:00Z`);
  return {
    publicationDate: { lte: publicationDate },
    OR: [
      { publicationDate: { lt: publicationDate } },
      { publicationDate, issueId: { lt: issueId } },
      { publicationDate, issueId, position: { gt: position } },
    ],
  };
}

async function findRetracted(articleIds: Id[]): Promise<Set<Id>> {
  const rows = await db.retraction.findMany({ where: { articleId: { in: articleIds } }, select: { articleId: true } });
  return new Set(rows.map(({ articleId }) => articleId));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
