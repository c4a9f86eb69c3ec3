import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayAssignPeople, mayEditArticle, mayReadArticle, maySpikeArticle } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import type { ArticleDetails } from "./article-details";
import { type ArticleState, takesEdits } from "./article-state";

export type ReadArticle = {
  readonly id: Id;
  readonly publicationId: Id;
  readonly title: string;
  readonly state: ArticleState;
  readonly details: ArticleDetails;
  /** Names of `details.people`, by user id. */
  readonly names: Readonly<Record<Id, string>>;
  readonly createdById: Id;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly headRevisionId: Id | null;
  readonly publishedRevisionId: Id | null;
  /** The issue that it goes out in. */
  readonly issue: { readonly id: Id; readonly number: number; readonly slug: string; readonly section: string } | null;
  /** When its place there is due, which holds where the article has no day of its own. */
  readonly placeDueAt: Date | null;
  /** What this person may do with it by right; whether the state allows it is asked apart (`takesEdits`). */
  readonly mayEdit: boolean;
  readonly mayAssign: boolean;
  /** To spike it, and to take it back. */
  readonly maySpike: boolean;
  readonly editable: boolean;
};

/** An article with everything about it but its text. Refuses: notFound (also for whoever may not read it). */
export async function readArticle(actor: Actor, articleId: Id): Promise<Result<ReadArticle, "notFound">> {
  const row = await db.article.findUnique({ where: { id: articleId }, include: articleParts });
  if (!row) return refuse("notFound");
  const facts = articleFacts(row);
  if (!mayReadArticle(actor, facts)) return refuse("notFound");
  const { id, publicationId, title, state, createdById, createdAt, updatedAt, headRevisionId, publishedRevisionId } =
    row;
  const people = row.people.map(({ userId, role }) => ({ userId, role }));
  const { slug, kind, language, byline } = row;
  const mayEdit = mayEditArticle(actor, facts);
  return accept({
    ...{ id, publicationId, title, state, createdById, createdAt, updatedAt, headRevisionId, publishedRevisionId },
    details: { slug, kind, language, byline, people, dueAt: row.dueAt?.toISOString() ?? null },
    names: Object.fromEntries(row.people.map(({ userId, user }) => [userId, user.name])),
    createdBy: row.createdBy.name,
    placeDueAt: row.item?.dueAt ?? null,
    issue: row.item && { ...row.item.issue, section: row.item.section.title },
    mayEdit,
    mayAssign: mayAssignPeople(actor, facts),
    maySpike: maySpikeArticle(actor, facts),
    editable: mayEdit && takesEdits(state),
  });
}

const articleParts = {
  createdBy: { select: { name: true } },
  people: {
    orderBy: [{ position: "asc" }, { userId: "asc" }],
    select: { userId: true, role: true, user: { select: { name: true } } },
  },
  rounds: factsOfArticle.rounds,
  item: {
    select: {
      dueAt: true,
      issue: { select: { id: true, number: true, slug: true } },
      section: { select: { title: true } },
    },
  },
} satisfies Prisma.ArticleInclude;
