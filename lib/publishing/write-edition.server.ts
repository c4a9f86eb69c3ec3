import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ArticleState } from "@/lib/articles/article-state";
import { announceState } from "@/lib/articles/announce.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { Readiness } from "./collect-blockers.server";
import { type EditionFrame, type EditionItem, placedItems } from "./edition";
import type { Manifest } from "./manifest";
import { provenItems } from "./proven-items";
import { readMaterials } from "./read-materials.server";
import { asJson, freezeFrame, makeManifest } from "./freeze-edition";
import type { Notices } from "./notices";
import { promoteCorrections } from "./promote-corrections.server";
import { signHash } from "./signing-keys.server";
import { writeCorrections } from "./write-corrections.server";
import { writeRedirects } from "./redirects.server";

type Wanted = {
  actor: Pick<Actor, "userId">;
  found: Readiness;
  input: {
    edition: number;
    reason?: string | undefined;
    publicNote?: string | undefined;
    notices?: Notices | undefined;
  };
};

/**
 * Freezes what the gate has let through, moves the pointer, and brings the caches of articles and rounds up to date. The caller holds the locks.
 * @throws when a hole is left in what the gate let through
 */
export async function writeEdition(tx: Tx, { actor, found, input }: Wanted) {
  const { signOff, arrangement, last } = found;
  if (!signOff) throw new Error("the gate let through an issue without a sign-off");
  const issueId = arrangement.issue.id;
  const composition = await promoteCorrections(tx, found);
  const publishedAt = new Date();
  const seal = { signedOffBy: signOff.userName, at: signOff.at, hash: signOff.hash };
  const { edition: number, reason = "", publicNote = "", notices = [] } = input;
  const frame = freezeFrame(composition, { number, reason, publicNote, publishedAt, seal });
  const items = placedItems(frame).map(({ item }) => item);
  const materials = await readMaterials(
    tx,
    items.map(({ revisionId }) => revisionId),
  );
  const proven = provenItems({ ...found, composition }, { frame, materials, before: last?.manifest ?? null });
  const { manifest, hash } = await makeManifest(frame, proven, last?.hash ?? null);

  const editionId = newId();
  const signature = await signHash(tx, hash);
  await tx.edition.create({
    data: {
      id: editionId,
      issueId,
      number,
      frame: asJson(frame),
      manifest,
      hash,
      signature: signature.value,
      keyId: signature.keyId,
      reason,
      publicNote,
      publishedById: actor.userId,
      publishedAt,
    },
    select: { id: true },
  });
  await writeItems(tx, editionId, items);
  const state = issueAfter(arrangement.issue.state, "publish") ?? "published";
  await tx.issue.update({
    where: { id: issueId },
    data: { liveEditionId: editionId, state, scheduledFor: null },
    select: { id: true },
  });
  await bringUpToDate(tx, frame);
  await endWaiting(tx, issueId, publishedAt);
  if (last) {
    if (haveMoved(last.manifest, items)) await writeRedirects(tx, { issueId, from: last.id, to: editionId });
    await writeCorrections(tx, { issueId, from: last.id, to: editionId, notices, otherwise: publicNote || reason });
  }
  return { editionId, number, hash };
}

async function writeItems(tx: Tx, editionId: Id, items: readonly EditionItem[]): Promise<void> {
  const ids = items.map(() => newId());
  const [articles, revisions] = [items.map(({ articleId }) => articleId), items.map(({ revisionId }) => revisionId)];
  const [hashes, slugs] = [items.map(({ hash }) => hash), items.map(({ slug }) => slug)];
  await tx.$executeRaw`
    INSERT INTO "EditionItem" ("id", "editionId", "position", "articleId", "revisionId", "revisionHash", "slug")
    SELECT n."id", ${editionId}::uuid, n."position" - 1, n."articleId", n."revisionId", n."hash", n."slug"
    FROM unnest(${ids}::uuid[], ${articles}::uuid[], ${revisions}::uuid[], ${hashes}::text[], ${slugs}::text[])
      WITH ORDINALITY AS n("id", "articleId", "revisionId", "hash", "slug", "position")`;
}

/** No hour is waited for any more, and the issue is not withdrawn. */
async function endWaiting(tx: Tx, issueId: Id, at: Date): Promise<void> {
  await tx.$executeRaw`
    WITH "back" AS (UPDATE "Withdrawal" SET "endedAt" = ${at} WHERE "issueId" = ${issueId}::uuid AND "endedAt" IS NULL)
    UPDATE "Schedule" SET "endedAt" = ${at}, "outcome" = 'published' WHERE "issueId" = ${issueId}::uuid AND "endedAt" IS NULL`;
}

/** Whether an article stands at another address than it did, or one at an address where none stood. */
function haveMoved({ articles }: Manifest, items: readonly EditionItem[]): boolean {
  const were = new Map(articles.map(({ articleId, slug }) => [articleId, slug]));
  return items.some(({ articleId, slug }) => were.get(articleId) !== slug);
}

/**
 * Articles are out with these revisions, and the rounds that let them out have come to their end. What is being rewritten stays what it is:
 * its round goes on, and its state is that of the rewrite.
 */
async function bringUpToDate(tx: Tx, frame: EditionFrame): Promise<void> {
  const items = placedItems(frame).map(({ item }) => item);
  const articleIds = items.map(({ articleId }) => articleId);
  const revisionIds = items.map(({ revisionId }) => revisionId);
  const changed = await tx.$queryRaw<{ id: Id; state: ArticleState }[]>`
    UPDATE "Article" a SET "publishedRevisionId" = n."revisionId", "updatedAt" = now(),
      "state" = (CASE WHEN a."publishedRevisionId" IS NULL THEN 'published'
        WHEN a."state" IN ('published', 'corrected') OR a."headRevisionId" = n."revisionId" THEN 'corrected'
        ELSE a."state"::text END)::"ArticleState"
    FROM unnest(${articleIds}::uuid[], ${revisionIds}::uuid[]) AS n("articleId", "revisionId")
    WHERE a."id" = n."articleId" AND (a."publishedRevisionId" IS DISTINCT FROM n."revisionId"
      OR (a."state" IN ('approved', 'scheduled') AND a."headRevisionId" = n."revisionId"))
    RETURNING a."id"::text, a."state"::text`;
  for (const { id, state } of changed) await announceState(tx, id, state);
  await tx.$executeRaw`
    UPDATE "ReviewRound" r SET "closedAt" = now(), "outcome" = 'approved' FROM "Article" a, "Revision" v, "Revision" out
    WHERE a."id" = ANY(${articleIds}::uuid[]) AND a."state" IN ('published', 'corrected') AND r."articleId" = a."id"
      AND r."closedAt" IS NULL AND v."id" = r."revisionId" AND out."id" = a."publishedRevisionId" AND v."hash" = out."hash"`;
}
