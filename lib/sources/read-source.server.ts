import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ownArticles } from "@/lib/access/own-articles.server";
import { mayManageSources, mayReadAllArticles, mayReadSources } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ArticleState } from "@/lib/platform/generated/prisma/enums";
import { listCopies, type SourceCopyLine } from "./links/copies.server";
import { type LinkView, linkColumns } from "./links/link-state";
import { type SourceView, sourceColumns, sourceView } from "./source";

/** As many places as one page shows. */
const mostShown = 50;

export type UsingArticle = {
  readonly id: Id;
  readonly title: string;
  readonly state: ArticleState;
  /** The issue that it stands in. */
  readonly issue: { readonly id: Id; readonly number: number } | null;
};

export type SourceUse = {
  /** Working copies that cite it, the newest issue's first; of those only what this person may read, and at most 50. */
  readonly articles: readonly UsingArticle[];
  /** All of them, read or not. */
  readonly articleCount: number;
  /** In how many issues they stand. */
  readonly issueCount: number;
  /** Table records whose present revision names it; at most 50. */
  readonly tables: readonly { readonly id: Id; readonly caption: string }[];
};
export type ReadSource = {
  readonly source: SourceView & LinkView;
  readonly use: SourceUse;
  /** Copies of its page, the newest first; without their text. */
  readonly copies: readonly SourceCopyLine[];
  readonly mayChange: boolean;
};

/** A source and where it is used. Refuses: notFound (also one of a publication that the person may not know of). */
export async function readSource(actor: Actor, sourceId: Id): Promise<Result<ReadSource, "notFound">> {
  const row = await db.source.findUnique({ where: { id: sourceId }, select: { ...sourceColumns, ...linkColumns } });
  if (!row || !mayReadSources(actor, row)) return refuse("notFound");
  const source = sourceView(row);
  const [use, copies] = await Promise.all([readUse(actor, source), listCopies(sourceId)]);
  return accept({ source, use, copies, mayChange: mayManageSources(actor, source) });
}

async function readUse(actor: Actor, { id, publicationId }: SourceView): Promise<SourceUse> {
  const cites: Prisma.ArticleWhereInput = { publicationId, citations: { some: { sourceId: id } } };
  const readable = mayReadAllArticles(actor, { publicationId }) ? {} : ownArticles(actor);
  const [rows, articleCount, issueCount, tables] = await Promise.all([
    db.article.findMany({
      where: { AND: [cites, readable] },
      orderBy: [{ item: { issue: { number: "desc" } } }, { updatedAt: "desc" }, { id: "asc" }],
      take: mostShown,
      select: {
        id: true,
        title: true,
        state: true,
        item: { select: { issue: { select: { id: true, number: true } } } },
      },
    }),
    db.article.count({ where: cites }),
    db.issue.count({
      where: { publicationId, items: { some: { article: { citations: { some: { sourceId: id } } } } } },
    }),
    db.table.findMany({
      where: { publicationId, headRevision: { content: { path: ["sources"], array_contains: [id] } } },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: mostShown,
      select: { id: true, caption: true },
    }),
  ]);
  const articles = rows.map(({ item, ...article }) => ({ ...article, issue: item?.issue ?? null }));
  return { articles, articleCount, issueCount, tables };
}
