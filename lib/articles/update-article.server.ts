import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayAssignPeople, mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { parseDocumentNode } from "@/lib/document/document";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import { canonicalJson } from "@/lib/kernel/canonical";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Refused, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import {
  type ArticleDetails,
  type ArticleField,
  assignedFields,
  hashedFields,
  type UpdateArticle,
} from "./article-details";
import { findStrangers } from "./article-people.server";
import { takesEdits } from "./article-state";
import { freezeRevision } from "./freeze-revision.server";
import { type LockedArticle, lockArticle } from "./lock-article.server";
import { isSlugTaken } from "./slugs.server";
import { readWorkingCopy } from "./working-copy.server";

export type UpdateArticleRefusal = "notFound" | "forbidden" | "stale" | "wrongState" | "conflict" | "invalid";

/**
 * Changes what is said of an article beside its text. What a revision's hash covers (kind, language, byline) is changed only while the
 * article takes edits, and is frozen at once with the actor as a contributor, since no step shows who did it.
 * Refuses: notFound, forbidden (people and deadline are for whoever assigns), stale (`{ now }`: the details by now), wrongState (`{ state }`),
 * conflict (`{ field: "slug" }`), invalid (`{ field: "people" }`; a document that cannot be frozen).
 */
export function updateArticle(
  actor: Actor,
  input: UpdateArticle,
): Promise<Result<ArticleDetails, UpdateArticleRefusal>> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    if (!mayEditArticle(actor, article)) return refuse("forbidden");
    const now = await readDetails(tx, article);
    const fields = changedFields(now, input.changes);
    if (fields.length === 0) return accept(now);
    if (fields.some((field) => !same(now[field], input.seen[field]))) return refuse("stale", { now });
    const refusal = await refuseChange(tx, { actor, article, fields, changes: input.changes });
    return refusal ?? accept(await writeDetails(tx, { actor, article, fields, details: { ...now, ...input.changes } }));
  });
}

async function readDetails(tx: Tx, article: LockedArticle): Promise<ArticleDetails> {
  const { slug, kind, language, byline } = article;
  const people = await tx.articlePerson.findMany({
    where: { articleId: article.id },
    orderBy: [{ position: "asc" }, { userId: "asc" }],
    select: { userId: true, role: true },
  });
  return { slug, kind, language, byline, people, dueAt: article.dueAt?.toISOString() ?? null };
}

function changedFields(now: ArticleDetails, changes: Partial<ArticleDetails>): ArticleField[] {
  const given = Object.keys(changes) as ArticleField[];
  return given.filter((field) => changes[field] !== undefined && !same(now[field], changes[field]));
}

/** Moments are compared as moments: `+09:00` and `Z` may say the same. */
function same(one: ArticleDetails[ArticleField] | undefined, other: ArticleDetails[ArticleField] | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null) || sameMoment(one, other);
}

function sameMoment(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string" || !/^\d{4}-.*T/.test(one)) return false;
  return Date.parse(one) === Date.parse(other);
}

type Change = { actor: Actor; article: LockedArticle; fields: ArticleField[]; changes: Partial<ArticleDetails> };

async function refuseChange(
  tx: Tx,
  { actor, article, fields, changes }: Change,
): Promise<Refused<"forbidden" | "wrongState" | "conflict" | "invalid"> | undefined> {
  const assigned = fields.find((field) => assignedFields.includes(field));
  if (assigned && !mayAssignPeople(actor, article)) return refuse("forbidden", { field: assigned });
  if (article.state === "spiked") return refuse("wrongState", { state: article.state });
  if (fields.some((field) => hashedFields.includes(field))) {
    if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });
    const parsed = parseDocumentNode(withoutSuggestions((await readWorkingCopy(tx, article.id)).node));
    if (!parsed.ok) return refuse("invalid", parsed.error.facts);
  }
  const strangers = fields.includes("people")
    ? await findStrangers(tx, article.publicationId, changes.people ?? [])
    : [];
  if (strangers.length > 0) return refuse("invalid", { field: "people", userIds: strangers });
  const { slug } = changes;
  const taken = slug && fields.includes("slug") && (await isSlugTaken(tx, article.publicationId, slug));
  return taken ? refuse("conflict", { field: "slug" }) : undefined;
}

type Writing = { actor: Actor; article: LockedArticle; fields: ArticleField[]; details: ArticleDetails };

async function writeDetails(tx: Tx, { actor, article, fields, details }: Writing): Promise<ArticleDetails> {
  const { people, ...columns } = details;
  const articleId: Id = article.id;
  await tx.article.update({ where: { id: articleId }, data: columns });
  if (fields.includes("people")) {
    await tx.articlePerson.deleteMany({ where: { articleId } });
    await tx.articlePerson.createMany({ data: people.map((person, position) => ({ ...person, articleId, position })) });
  }
  if (fields.some((field) => hashedFields.includes(field))) {
    await freezeRevision(tx, { articleId, reason: "checkpoint", actor, contributorIds: [actor.userId] });
  }
  const happening = { actor, publicationId: article.publicationId, subject: { type: "article", id: articleId } };
  await record(tx, { kind: "article.changed", ...happening, facts: { fields } });
  if (fields.includes("people")) await record(tx, { kind: "article.assigned", ...happening, facts: { people } });
  return details;
}
