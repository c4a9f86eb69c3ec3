import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadAllArticles, mayReadPublication } from "@/lib/access/policies";
import { articleKinds } from "@/lib/document/revision-content";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { type ArticleState, articleStates } from "./article-state";
import { titleHas } from "./title-filter";

/** Articles on a page of the list. */
const pageSize = 50;

export const findArticlesSchema = z.strictObject({
  publicationId: idSchema,
  states: z.array(z.enum(articleStates)).max(articleStates.length).optional(),
  kinds: z.array(z.enum(articleKinds)).max(articleKinds.length).optional(),
  /** Named on it, in whatever part. */
  personId: idSchema.optional(),
  issueId: idSchema.optional(),
  /** A part of the title. */
  text: z.string().trim().max(100).optional(),
  /** `next` of the page before. */
  after: z.strictObject({ updatedAt: z.iso.datetime(), id: idSchema }).optional(),
});
export type FindArticles = z.infer<typeof findArticlesSchema>;

export type ListedArticle = {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly kind: "feature" | "article" | "brief";
  readonly state: ArticleState;
  /** Its own, else that of its place in the issue. */
  readonly dueAt: Date | null;
  readonly updatedAt: Date;
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  /** Of a correction, the one in which the article is that it corrects. */
  readonly issue: { readonly id: Id; readonly number: number } | null;
  /** It corrects an article that is out, while a larger draft of that one goes on. */
  readonly isCorrection: boolean;
};
export type ListedArticles = {
  readonly articles: readonly ListedArticle[];
  readonly next: FindArticles["after"] | null;
};

/**
 * A page of a publication's articles, last changed first: all of them for whoever may read all, else those that are the person's own or
 * that they were asked to review. Refuses: notFound (a publication that they may not know of).
 */
export async function findArticles(actor: Actor, input: FindArticles): Promise<Result<ListedArticles, "notFound">> {
  if (!mayReadPublication(actor, input)) return refuse("notFound");
  const rows = mayReadAllArticles(actor, input) ? await pageOfAll(input) : await pageOfOwn(actor, input);
  const articles = rows.slice(0, pageSize).map(listed);
  const last = rows.length > pageSize ? articles.at(-1) : undefined;
  return accept({ articles, next: last ? { updatedAt: last.updatedAt.toISOString(), id: last.id } : null });
}

function pageOfAll(input: FindArticles): Promise<Row[]> {
  return db.article.findMany({
    where: { publicationId: input.publicationId, AND: [filter(input), follows(input.after)] },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: pageSize + 1,
    select: listedArticle,
  });
}

/** By the person's own list, which is in order already, whether it holds three articles or half of all. */
async function pageOfOwn({ userId }: Actor, { publicationId, after, ...rest }: FindArticles): Promise<Row[]> {
  const rows = await db.ownArticle.findMany({
    where: { userId, publicationId, article: filter({ publicationId, ...rest }), ...followsOwn(after) },
    orderBy: [{ updatedAt: "desc" }, { articleId: "asc" }],
    take: pageSize + 1,
    select: { article: { select: listedArticle } },
  });
  return rows.map(({ article }) => article);
}

function filter({ states, kinds, personId, issueId, text }: FindArticles): Prisma.ArticleWhereInput {
  return {
    ...(states?.length ? { state: { in: states } } : {}),
    ...(kinds?.length ? { kind: { in: kinds } } : {}),
    ...(personId ? { people: { some: { userId: personId } } } : {}),
    ...(issueId ? { item: { issueId } } : {}),
    ...(text ? titleHas(text) : {}),
  };
}

/** The list is read page by page from where the last one ended, so that its cost does not grow with the page. */
function follows(after: FindArticles["after"]): Prisma.ArticleWhereInput {
  if (!after) return {};
  const { updatedAt, id } = after;
  return { updatedAt: { lte: updatedAt }, OR: [{ updatedAt: { lt: updatedAt } }, { id: { gt: id } }] };
}

function followsOwn(after: FindArticles["after"]): Prisma.OwnArticleWhereInput {
  if (!after) return {};
  const { updatedAt, id } = after;
  return { updatedAt: { lte: updatedAt }, OR: [{ updatedAt: { lt: updatedAt } }, { articleId: { gt: id } }] };
}

const listedArticle = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  state: true,
  dueAt: true,
  updatedAt: true,
  people: { orderBy: { position: "asc" }, select: { user: { select: { id: true, name: true } } } },
  item: { select: { dueAt: true, issue: { select: { id: true, number: true } } } },
  corrects: { select: { item: { select: { issue: { select: { id: true, number: true } } } } } },
} as const;

type Placed = { issue: { id: Id; number: number } };
type Row = Omit<ListedArticle, "people" | "issue" | "isCorrection"> & {
  people: { user: { id: Id; name: string } }[];
  item: (Placed & { dueAt: Date | null }) | null;
  corrects: { item: Placed | null } | null;
};

function listed({ people, item, corrects, dueAt, ...rest }: Row): ListedArticle {
  return {
    ...rest,
    dueAt: dueAt ?? item?.dueAt ?? null,
    people: people.map(({ user }) => user),
    issue: item?.issue ?? corrects?.item?.issue ?? null,
    isCorrection: corrects !== null,
  };
}
