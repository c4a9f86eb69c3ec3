import "server-only";
import { Node } from "@tiptap/pm/model";
import type { Actor } from "@/lib/access/actor";
import { mayCorrect, mayReadArticle } from "@/lib/access/policies";
import { articleFacts, factsOfArticle } from "@/lib/articles/article-facts.server";
import { documentSchema } from "@/lib/document/schema";
import { takeOver } from "@/lib/document/take-over";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CorrectionNews, CorrectionOut } from "./correction-news";
import { loadRevisionContent } from "./load-edition.server";

/** States in which a larger draft is being written beside what is out. */
const writing = ["draft", "changesRequested", "inReview", "approved"];

/** What is out and untouched is reopened for it, what is being rewritten is corrected beside. */
const correctable = [...writing, "published", "corrected"];

const linked = { id: true, title: true, state: true, ...factsOfArticle } as const satisfies Prisma.ArticleSelect;
type Linked = Prisma.ArticleGetPayload<{ select: typeof linked }>;

/**
 * What the desk of an article says of corrections: that it is one, that one is under way, that one went out which the draft lacks. The caller
 * has asked whether the actor may read the article. `content`: of its working copy.
 */
export async function readCorrectionNews(
  actor: Actor,
  { articleId, content }: { articleId: Id; content: unknown },
): Promise<CorrectionNews> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    select: {
      ...{ state: true, publicationId: true },
      corrects: { select: linked },
      correctedBy: {
        where: { state: { notIn: ["published", "corrected", "retracted", "spiked"] } },
        take: 1,
        select: linked,
      },
      publishedRevision: { select: { id: true, parentId: true, reason: true, createdAt: true } },
      corrections: { orderBy: { createdAt: "desc" }, take: 1, select: { notice: true } },
    },
  });
  const [underWay] = row?.correctedBy ?? [];
  const out = row?.publishedRevision;
  const isBeside = out?.reason === "correction" && out.parentId !== null && writing.includes(row?.state ?? "");
  const mayBegin = Boolean(out && !underWay && row && correctable.includes(row.state) && mayCorrect(actor, row));
  const notice = row?.corrections[0]?.notice ?? "";
  return {
    corrects: row?.corrects ? { id: idFor(actor, row.corrects), title: row.corrects.title } : null,
    underWay: underWay ? { id: idFor(actor, underWay), state: underWay.state } : null,
    mayBegin,
    wentOut:
      isBeside && out.parentId
        ? { at: out.createdAt.toISOString(), notice, texts: await missing(content, out.parentId, out.id) }
        : null,
  };
}

function idFor(actor: Actor, article: Linked): Id | null {
  return mayReadArticle(actor, articleFacts(article)) ? article.id : null;
}

/** The texts before and after, unless the draft has what was corrected. */
async function missing(content: unknown, before: Id, after: Id): Promise<CorrectionOut["texts"]> {
  const texts = {
    before: (await loadRevisionContent(before)).document as unknown,
    after: (await loadRevisionContent(after)).document as unknown,
  };
  const read = (json: unknown) => Node.fromJSON(documentSchema, json as object);
  const { count, left } = takeOver(read(content), { before: read(texts.before), after: read(texts.after) });
  return count === 0 && left.length === 0 ? null : texts;
}
