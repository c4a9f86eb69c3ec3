import "server-only";
import type { z } from "zod";
import { type Actor, holds } from "@/lib/access/actor";
import { mayAssignPeople, mayCreateArticle, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { emptyDocument, parseDocument } from "@/lib/document/document";
import type { DocumentJson } from "@/lib/document/json";
import { schemaVersion } from "@/lib/document/schema";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { type CreateArticle, createArticleSchema } from "./article-details";
import { findStrangers } from "./article-people.server";
import { writeCitations } from "./citations.server";
import { freezeRevision } from "./freeze-revision.server";
import { chooseSlug } from "./slugs.server";
import { titleOf } from "./write-steps.server";

export type CreateArticleRefusal = "notFound" | "forbidden" | "conflict" | "invalid";
export type Created = { readonly articleId: Id; readonly slug: string };

/** With a text that exists already (a file, the sample): it is frozen at once, as a contribution of the actor. */
type Given = CreateArticle & { readonly document?: DocumentJson };

/** Begins an article: planned, or a draft if it has a text. Refuses: see `createArticleIn`. */
export function createArticle(actor: Actor, input: Given): Promise<Result<Created, CreateArticleRefusal>> {
  return inTransaction((tx) => createArticleIn(tx, actor, input));
}

/**
 * The same within a transaction of the caller's (filling an issue's slot).
 * Refuses: notFound (a publication that they may not know of), forbidden (may not begin one, or not name others), conflict (`{ field: "slug" }`),
 * invalid (`{ field: "people" }`: not of the publication; `{ reason: "unknownSource" … }`).
 */
export async function createArticleIn(
  tx: Tx,
  actor: Actor,
  given: Given,
): Promise<Result<Created, CreateArticleRefusal>> {
  const { document, ...fields } = given;
  const input = createArticleSchema.parse(fields);
  const publication = await tx.publication.findUnique({
    where: { id: input.publicationId },
    select: { language: true },
  });
  if (!publication || !mayReadPublication(actor, input)) return refuse("notFound");
  if (!mayCreateArticle(actor, input)) return refuse("forbidden");
  const people = peopleOf(actor, input);
  const assigns = input.dueAt !== null || people.some(({ userId }) => userId !== actor.userId);
  if (assigns && !mayAssignPeople(actor, input)) return refuse("forbidden", { field: "people" });
  const strangers = await findStrangers(tx, input.publicationId, people);
  if (strangers.length > 0) return refuse("invalid", { field: "people", userIds: strangers });
  const slug = await chooseSlug(tx, input);
  if (!slug) return refuse("conflict", { field: "slug" });

  const row = { ...input, language: input.language ?? publication.language, slug, people };
  return insertArticle(tx, actor, { row, document });
}

type Row = Omit<z.output<typeof createArticleSchema>, "slug" | "language"> & { slug: string; language: string };

async function insertArticle(
  tx: Tx,
  actor: Actor,
  { row, document }: { row: Row; document: DocumentJson | undefined },
): Promise<Result<Created, "invalid">> {
  const parsed = parseDocument(document ?? emptyDocument({ title: row.title }));
  if (!parsed.ok) return refuse("invalid", parsed.error.facts);
  const { node } = parsed.value;
  const { title: _title, people, dueAt, ...columns } = row;
  const id = newId();
  await tx.article.create({
    data: {
      ...columns,
      id,
      title: titleOf(node),
      state: document ? "draft" : "planned",
      dueAt,
      createdById: actor.userId,
      people: { createMany: { data: people.map((person, position) => ({ ...person, position })) } },
      document: { create: { schemaVersion, content: node.toJSON() as Prisma.InputJsonObject } },
    },
  });
  const cited = await writeCitations(tx, { id, publicationId: row.publicationId }, null, node);
  if (!cited.ok) throw new Error(`the document names strange material: ${JSON.stringify(cited.error.facts)}`);
  if (document) await freezeRevision(tx, { articleId: id, reason: "imported", actor, contributorIds: [actor.userId] });
  const subject = { type: "article", id };
  await record(tx, {
    kind: "article.created",
    actor,
    publicationId: row.publicationId,
    subject,
    facts: { slug: row.slug },
  });
  return accept({ articleId: id, slug: row.slug });
}

/** An author who begins an article writes it, if nobody is named. */
function peopleOf(actor: Actor, { publicationId, people }: z.output<typeof createArticleSchema>) {
  const isAuthor = holds(actor, publicationId, "author");
  return people.length === 0 && isAuthor ? [{ userId: actor.userId, role: "author" as const }] : people;
}
