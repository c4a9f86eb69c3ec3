import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayDecide } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { lockForStep, refuseStep } from "./article-step.server";
import { readContributors } from "./contributors.server";
import { type Judged, writeDecision } from "./write-decision.server";

export const decideSchema = z
  .strictObject({
    articleId: idSchema,
    roundId: idSchema,
    /** Hash of the revision that the reviewer has read. */
    revisionHash: z.string().regex(/^[0-9a-f]{64}$/),
    verdict: z.enum(["approve", "requestChanges", "abstain"]),
    note: linesSchema(4_000).default(""),
  })
  .refine(({ verdict, note }) => verdict !== "requestChanges" || note !== "", {
    path: ["note"],
    error: "required",
  });
export type Decide = z.infer<typeof decideSchema>;
export type DecideRefusal = "notFound" | "forbidden" | "wrongState" | "stale";

/**
 * Records a reviewer's verdict on one revision. It is never edited: a second thought is a second verdict.
 * Refuses: notFound, forbidden (not asked, recused, or wrote part of it), wrongState, stale (another round, another text at its head, or for an
 * approval a working copy that was changed since).
 */
export function decide(
  actor: Actor,
  input: Decide,
): Promise<Result<{ decisionId: Id; state: ArticleState }, DecideRefusal>> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, input.articleId);
    if (!locked.ok) return locked;
    const judged = await findJudged(tx, locked.value, input);
    if (!judged.ok) return judged;
    if (!mayDecide(actor, { ...locked.value, contributorIds: judged.value.contributorIds })) return refuse("forbidden");
    const wrong = refuseStep(locked.value, "decide");
    if (wrong) return wrong;
    if (input.verdict === "approve" && (await wasEditedSince(tx, judged.value.headId)))
      return refuse("stale", { edited: true });
    return accept(await writeDecision(tx, actor, { ...judged.value, verdict: input.verdict, note: input.note }));
  });
}

type Asked = Pick<Decide, "roundId" | "revisionHash">;

/** The open round that the person means, with what four eyes asks about it. Refuses notFound, stale. */
export async function findJudged(
  tx: Tx,
  article: LockedArticle,
  asked: Asked,
): Promise<Result<Judged, "notFound" | "stale">> {
  const round = await tx.reviewRound.findFirst({
    where: { articleId: article.id },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      revisionId: true,
      closedAt: true,
      openedById: true,
      revision: { select: { hash: true } },
    },
  });
  if (!round) return refuse("notFound");
  const headId = article.headRevisionId ?? round.revisionId;
  const head = await tx.revision.findUnique({ where: { id: headId }, select: { hash: true } });
  const { hash } = round.revision;
  if (round.closedAt || round.id !== asked.roundId || hash !== asked.revisionHash || head?.hash !== hash) {
    return refuse("stale", { roundId: round.id, revisionHash: hash });
  }
  const contributorIds = await readContributors(tx, article.id, headId);
  return accept({ article, contributorIds, headId, round: { ...round, hash } });
}

/** Whether the text was changed after the head was frozen: what would be approved is no longer what stands there. Suggestions change no text. */
export async function wasEditedSince(tx: Pick<Tx, "$queryRaw">, headId: Id): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Revision" r JOIN "Document" d ON d."articleId" = r."articleId"
    JOIN "DocumentStep" s ON s."documentId" = d."id" AND s."version" > r."documentVersion" AND NOT s."proposes"
    WHERE r."id" = ${headId}::uuid LIMIT 1`;
  return rows.length > 0;
}
