import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCorrect, mayReadArticle } from "@/lib/access/policies";
import { writeCitations } from "@/lib/articles/citations.server";
import { freezeRevision } from "@/lib/articles/freeze-revision.server";
import { type LockedArticle, lockArticle } from "@/lib/articles/lock-article.server";
import { titleOf } from "@/lib/articles/write-steps.server";
import { record } from "@/lib/audit/record.server";
import { parseDocument } from "@/lib/document/document";
import { readRevisionContent, type RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";
import { type Id, idSchema, newId } from "@/lib/kernel/ids";
import { accept, expectAccepted, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

export const beginCorrectionSchema = z.strictObject({ articleId: idSchema, reason: linesSchema(2_000).min(1) });
export type BeginCorrection = z.infer<typeof beginCorrectionSchema>;

/** States in which a text beside what is out is being worked on. One that is out and untouched is simply reopened. */
const rewriting = ["draft", "inReview", "changesRequested", "approved"];

/**
 * Begins a correction of what is out while a larger draft of the article goes on: a text of its own that starts with what readers have,
 * written, reviewed and approved like any other, which takes the article's place in the next edition. The draft is not touched.
 * Refuses: notFound, forbidden, wrongState (nothing is out, or nothing larger is being written: then it is reopened), conflict (one is
 * begun already; facts: articleId).
 */
export function beginCorrection(
  actor: Actor,
  { articleId, reason }: BeginCorrection,
): Promise<Result<{ articleId: Id }, "notFound" | "forbidden" | "wrongState" | "conflict">> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    if (!mayCorrect(actor, article)) return refuse("forbidden");
    const out = article.publishedRevisionId;
    if (!out || !rewriting.includes(article.state)) return refuse("wrongState", { state: article.state });
    const open = await tx.article.findFirst({
      where: { correctsId: articleId, state: { notIn: ["published", "corrected", "retracted", "spiked"] } },
      select: { id: true },
    });
    if (open) return refuse("conflict", { articleId: open.id });

    const { content } = await tx.revision.findUniqueOrThrow({ where: { id: out }, select: { content: true } });
    const correctionId = await copyOut(tx, { actor, article, content: expectAccepted(readRevisionContent(content)) });
    const { publicationId } = article;
    const facts = { articleId, reason };
    await record(tx, {
      kind: "article.corrected",
      actor,
      publicationId,
      subject: { type: "article", id: correctionId },
      facts,
    });
    return accept({ articleId: correctionId });
  });
}

type Copying = { actor: Actor; article: LockedArticle; content: RevisionContent };

/** The text that is out, as a draft of its own with a first revision that says where it began. Nobody has contributed to it yet. */
async function copyOut(tx: Tx, { actor, article, content }: Copying): Promise<Id> {
  const { node } = expectAccepted(parseDocument(content.document));
  const before = await tx.article.count({ where: { correctsId: article.id } });
  const id = newId();
  await tx.article.create({
    data: {
      ...{ id, publicationId: article.publicationId, correctsId: article.id },
      ...{
        kind: content.kind,
        language: content.language,
        byline: content.byline,
        title: titleOf(node),
        state: "draft",
      },
      slug: `${article.slug.slice(0, 80)}-correction-${before + 1}`,
      createdById: actor.userId,
      people: { createMany: { data: await peopleOf(tx, article.id) } },
      document: { create: { schemaVersion, content: node.toJSON() as Prisma.InputJsonObject } },
    },
  });
  const cited = await writeCitations(tx, { id, publicationId: article.publicationId }, null, node);
  if (!cited.ok) throw new Error(`what is out names strange material: ${JSON.stringify(cited.error.facts)}`);
  expectAccepted(await freezeRevision(tx, { articleId: id, reason: "saved", actor, label: "" }));
  return id;
}

function peopleOf(tx: Tx, articleId: Id) {
  return tx.articlePerson.findMany({ where: { articleId }, select: { userId: true, role: true, position: true } });
}
