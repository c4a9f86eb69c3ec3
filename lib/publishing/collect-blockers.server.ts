import "server-only";
import type { Arrangement } from "@/lib/issues/arrangement";
import { readAssemblers } from "@/lib/issues/assemblers.server";
import { composeIssue, type IssueComposition, issueHash } from "@/lib/issues/compose-issue";
import { readArrangement } from "@/lib/issues/read-arrangement.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { ReviewRecord } from "@/lib/review/review-record";
import { readReviewRecords } from "@/lib/review/review-record.server";
import { type Blocker, contentBlockers, gate, type GateFacts, type ReviewedArticle } from "./gate";
import { countWordlessPictures } from "./count-wordless-pictures.server";
import { manifestSchema } from "./manifest";

export type Readiness = {
  arrangement: Arrangement;
  composition: IssueComposition;
  hash: string;
  reviews: ReadonlyMap<Id, ReviewRecord>;
  signOff: GateFacts["signOff"];
  assemblerIds: Id[];
  live: { id: Id; number: number; hash: string; sealHash: string } | null;
  /** All that stands in the way of publishing. */
  blockers: Blocker[];
  /** The same without what a sign-off would mend. */
  contentBlockers: Blocker[];
};

/**
 * Asks the rows themselves what stands in the way. The page and the publishing transaction both call this, so that nobody is shown a list
 * that the transaction does not know; in the transaction the issue and its articles are locked before. Null when there is no such issue.
 */
export async function collectBlockers(client: Tx, issueId: Id): Promise<Readiness | null> {
  const arrangement = await readArrangement(client, issueId);
  if (!arrangement) return null;
  const composition = composeIssue(arrangement);
  const hash = await issueHash(composition);
  const reviews = await readReviewRecords(client, articleIdsOf(arrangement));
  const signOff = await readSignOff(client, issueId);
  const assemblerIds = await readAssemblers(client, issueId);
  const live = await readLive(client, arrangement.issue.liveEditionId);
  const facts: GateFacts = {
    ...{ arrangement, hash, signOff, assemblerIds },
    wordlessPictures: await countWordlessPictures(client, headIdsOf(arrangement)),
    reviews: new Map([...reviews].map(([id, review]) => [id, reviewedArticle(review)])),
    liveHash: live?.sealHash ?? null,
  };
  const lists = { blockers: gate(facts), contentBlockers: contentBlockers(facts) };
  return { arrangement, composition, hash, reviews, signOff, assemblerIds, live, ...lists };
}

export function articleIdsOf({ sections }: Arrangement): Id[] {
  return sections.flatMap(({ items }) => items.flatMap(({ article }) => (article ? [article.id] : [])));
}

function headIdsOf({ sections }: Arrangement): Id[] {
  return sections.flatMap(({ items }) => items.flatMap(({ article }) => article?.head?.revisionId ?? []));
}

function reviewedArticle({ approval, round }: ReviewRecord): ReviewedArticle {
  const names = round?.assignments.map(({ reviewerId, name }) => [reviewerId, name] as const) ?? [];
  return { approved: approval.approved, missing: approval.missing, reviewerNames: new Map(names) };
}

async function readSignOff(client: Tx, issueId: Id): Promise<GateFacts["signOff"]> {
  const row = await client.signOff.findFirst({
    where: { issueId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { hash: true, userId: true, createdAt: true, user: { select: { name: true } } },
  });
  return row && { hash: row.hash, userId: row.userId, userName: row.user.name, at: row.createdAt };
}

async function readLive(client: Tx, editionId: Id | null): Promise<Readiness["live"]> {
  if (!editionId) return null;
  const { manifest, ...edition } = await client.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { id: true, number: true, hash: true, manifest: true },
  });
  return { ...edition, sealHash: manifestSchema.parse(manifest).signOff.hash };
}
