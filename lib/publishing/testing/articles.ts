import type { Actor } from "@/lib/access/actor";
import { article, bullets } from "@/lib/document/build";
import type { BlockJson, DocumentJson } from "@/lib/document/json";
import { schemaVersion } from "@/lib/document/schema";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { ArticleKind } from "@/lib/platform/generated/prisma/enums";
import { decide } from "@/lib/review/decide.server";
import { readReviewRecord } from "@/lib/review/review-record.server";
import { type Submitted, submitForReview } from "@/lib/review/submit-for-review.server";
import type { Newsroom, Person } from "./newsroom";

type Written = {
  title?: string;
  text?: string;
  kind?: ArticleKind;
  byline?: string;
  blocks?: readonly BlockJson[];
};

/** An article that somebody has written: a draft with one step of theirs. */
export async function write(
  room: Newsroom,
  who: Person,
  { title = "새 소식", text = "첫 문장", kind = "article", byline = "", blocks = [] }: Written = {},
) {
  const { userId } = room.people[who];
  const { id } = await db.article.create({
    data: {
      ...{ publicationId: room.publicationId, slug: `article-${newId().slice(-12)}`, kind, language: "ko", title },
      ...{ byline, state: "draft", createdById: userId, people: { create: { userId, role: "author" } } },
      document: { create: { schemaVersion, content: {} } },
    },
  });
  await edit(room, who, id, { title, text, blocks });
  return id;
}

/** Somebody changes what stands there: another text, and a step with their name. States are not asked. */
export async function edit(
  room: Newsroom,
  who: Person,
  articleId: string,
  { title = "새 소식", text = "고친 문장", blocks = [] }: Written = {},
) {
  const { userId } = room.people[who];
  const document = await db.document.update({
    where: { articleId },
    data: { content: asJson(documentWith(title, text, blocks)), version: { increment: 1 } },
  });
  const step = { stepType: "replace", from: 0, to: 0 };
  await db.documentStep.create({
    data: { documentId: document.id, version: document.version, step, clientId: "test-client", userId },
  });
  return document.version;
}

function documentWith(title: string, text: string, blocks: readonly BlockJson[]): DocumentJson {
  return article(
    { title, lead: `${title}의 한 줄`, eventDate: "2026-02-03", summary: `${title}의 요약` },
    bullets(text),
    ...blocks,
  );
}

const asJson = (document: DocumentJson) => JSON.parse(JSON.stringify(document)) as object;

export async function submit(room: Newsroom, who: Person, articleId: string): Promise<Submitted> {
  const { version } = await db.document.findUniqueOrThrow({ where: { articleId } });
  return expectAccepted(await submitForReview(room.people[who], { articleId, documentVersion: version, dueAt: null }));
}

/** A verdict on what the round is about now. */
export async function judge(
  actor: Actor,
  articleId: string,
  verdict: "approve" | "requestChanges" | "abstain" = "approve",
) {
  const { round } = await readReviewRecord(db, articleId);
  if (!round) throw new Error("nothing was submitted");
  return decide(actor, { articleId, roundId: round.id, revisionHash: round.hash, verdict, note: "확인하였습니다." });
}

/** Written, handed in, and approved by everybody who was asked. */
export async function writeApproved(room: Newsroom, who: Person, written: Written = {}) {
  const articleId = await write(room, who, written);
  await submit(room, who, articleId);
  await approve(room, articleId);
  return articleId;
}

export async function approve(room: Newsroom, articleId: string): Promise<void> {
  const { round } = await readReviewRecord(db, articleId);
  for (const { reviewerId } of round?.assignments ?? []) {
    const reviewer = Object.values(room.people).find(({ userId }) => userId === reviewerId);
    if (reviewer) expectAccepted(await judge(reviewer, articleId));
  }
}

export async function stateOf(articleId: string) {
  return (await db.article.findUniqueOrThrow({ where: { id: articleId } })).state;
}
