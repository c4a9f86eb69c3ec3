import "server-only";
import type { Actor } from "@/lib/access/actor";
import { announceState } from "@/lib/articles/announce.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { Readiness } from "./collect-blockers.server";
import { type EditionFrame, placedItems } from "./edition";
import { approvalsOf, asJson, freezeFrame, makeManifest } from "./freeze-edition";
import { writeRedirects } from "./redirects.server";

type Wanted = {
  actor: Actor;
  found: Readiness;
  input: { edition: number; reason: string; publicNote: string };
};

/**
 * Freezes what the gate has let through, moves the pointer, and brings the caches of articles and rounds up to date. The caller holds the locks.
 * @throws when a hole is left in what the gate let through
 */
export async function writeEdition(tx: Tx, { actor, found, input }: Wanted) {
  const { signOff, arrangement, live } = found;
  if (!signOff) throw new Error("the gate let through an issue without a sign-off");
  const publishedAt = new Date();
  const seal = { signedOffBy: signOff.userName, at: signOff.at, hash: signOff.hash };
  const { edition: number, reason, publicNote } = input;
  const frame = freezeFrame(found.composition, { number, reason, publicNote, publishedAt, seal });
  const { manifest, hash } = await makeManifest(frame, provenItems(found, frame), live?.hash ?? null);

  const editionId = newId();
  const issueId = arrangement.issue.id;
  await tx.edition.create({
    data: {
      id: editionId,
      issueId,
      number,
      frame: asJson(frame),
      manifest,
      hash,
      reason,
      publicNote,
      publishedById: actor.userId,
      publishedAt,
    },
  });
  await tx.editionItem.createMany({
    data: placedItems(frame).map(({ item }, position) => {
      const { articleId, revisionId, hash: revisionHash, slug } = item;
      return { editionId, position, articleId, revisionId, revisionHash, slug };
    }),
  });
  const state = issueAfter(arrangement.issue.state, "publish") ?? "published";
  await tx.issue.update({ where: { id: issueId }, data: { liveEditionId: editionId, state, scheduledFor: null } });
  await bringUpToDate(tx, frame);
  if (live) await writeRedirects(tx, { issueId, from: live.id, to: editionId });
  return { editionId, number, hash };
}

function provenItems({ composition, reviews }: Readiness, frame: EditionFrame) {
  const numbers = new Map(
    composition.sections.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ articleId, revisionNumber }) => [articleId, revisionNumber] as const)),
    ),
  );
  return placedItems(frame).map(({ item }) => {
    const review = reviews.get(item.articleId);
    const revisionNumber = numbers.get(item.articleId);
    if (!review || !revisionNumber) throw new Error(`the gate let through article ${item.articleId} without a review`);
    return { item, revisionNumber, approvals: approvalsOf(review) };
  });
}

/** Articles are out with these revisions, and their rounds have come to their end. */
async function bringUpToDate(tx: Tx, frame: EditionFrame): Promise<void> {
  const items = placedItems(frame).map(({ item }) => item);
  const articleIds = items.map(({ articleId }) => articleId);
  const revisionIds = items.map(({ revisionId }) => revisionId);
  const changed = await tx.$queryRaw<{ id: Id; state: "published" | "corrected" }[]>`
    UPDATE "Article" a SET "publishedRevisionId" = n."revisionId", "updatedAt" = now(),
      "state" = (CASE WHEN a."publishedRevisionId" IS NULL THEN 'published' ELSE 'corrected' END)::"ArticleState"
    FROM unnest(${articleIds}::uuid[], ${revisionIds}::uuid[]) AS n("articleId", "revisionId")
    WHERE a."id" = n."articleId" AND a."publishedRevisionId" IS DISTINCT FROM n."revisionId"
    RETURNING a."id"::text, a."state"::text`;
  for (const { id, state } of changed) await announceState(tx, id, state);
  await tx.reviewRound.updateMany({
    where: { articleId: { in: articleIds }, closedAt: null },
    data: { closedAt: new Date(), outcome: "approved" },
  });
}
