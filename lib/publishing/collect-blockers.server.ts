import "server-only";
import type { Arrangement } from "@/lib/issues/arrangement";
import { readAssemblers } from "@/lib/issues/assemblers.server";
import { composeIssue, type IssueComposition, issueHash } from "@/lib/issues/compose-issue";
import { readArrangement } from "@/lib/issues/read-arrangement.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { ReviewRecord } from "@/lib/review/review-record";
import { readReviewRecords } from "@/lib/review/review-record.server";
import { articleIdsOf, headIdsOf } from "./arranged-ids";
import { type Covers, coversOf, coversSchema, type Lapse, lapsesSince } from "./covers";
import type { GateFacts, ReviewedArticle } from "./blocker";
import { gate, type GateLists } from "./gate";
import { readHeadPages } from "./page-counts.server";
import { readDeadLinks } from "./read-dead-links.server";
import { type LastEdition, readLastEdition } from "./read-last-edition.server";
import { readRevisionMaterials } from "./read-revision-materials.server";

export type Readiness = {
  arrangement: Arrangement;
  composition: IssueComposition;
  hash: string;
  reviews: ReadonlyMap<Id, ReviewRecord>;
  signOff: GateFacts["signOff"];
  /** What a sign-off of this state would cover. */
  covers: Covers;
  /** In what this is no longer as it was signed; empty while the sign-off holds, and when it is too old to say. */
  lapses: Lapse[];
  assemblerIds: Id[];
  /** What readers have. */
  live: LastEdition | null;
  /** What they have, or had before the issue was withdrawn. */
  last: LastEdition | null;
  /** The number of the newest edition; 0 before the first. */
  lastNumber: number;
} & GateLists;

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
  const signed = await readSignOff(client, issueId);
  const signOff = signed?.signOff ?? null;
  const assemblerIds = await readAssemblers(client, issueId);
  const last = await readLastEdition(client, issueId);
  const live = last?.isLive ? last : null;
  const facts: GateFacts = {
    ...{ arrangement, hash, signOff, assemblerIds },
    ...(await readContentFacts(client, arrangement, composition)),
    reviews: new Map([...reviews].map(([id, review]) => [id, reviewedArticle(review)])),
    liveHash: live?.manifest.signOff.hash ?? null,
  };
  const covers = await coversOf(composition);
  const lapses = signed?.covers && signOff?.hash !== hash ? lapsesSince(signed.covers, covers) : [];
  const editions = { live, last, lastNumber: last?.lastNumber ?? 0 };
  return {
    arrangement,
    composition,
    hash,
    reviews,
    signOff,
    covers,
    lapses,
    assemblerIds,
    ...editions,
    ...gate(facts),
  };
}

type ContentFacts = Pick<GateFacts, "materials" | "deadLinks" | "summarised" | "pages">;

async function readContentFacts(
  client: Tx,
  arrangement: Arrangement,
  composition: IssueComposition,
): Promise<ContentFacts> {
  const materials = await readRevisionMaterials(client, headIdsOf(arrangement));
  const sourceIds = new Set([...materials.values()].flatMap(({ sourceIds: ids }) => ids));
  const leftOut = arrangement.issue.summary.filter(({ text }) => text === null);
  return {
    materials,
    deadLinks: await readDeadLinks(client, [...sourceIds]),
    summarised: new Set([...composition.summary, ...leftOut].map(({ articleId }) => articleId)),
    pages: hasBudget(arrangement)
      ? await readHeadPages(client, arrangement.issue.id, composition)
      : { articles: new Map(), issue: null },
  };
}

function hasBudget({ issue, sections }: Arrangement): boolean {
  return issue.pageBudget !== null || sections.some(({ items }) => items.some(({ pageBudget }) => pageBudget !== null));
}

function reviewedArticle({ approval, round }: ReviewRecord): ReviewedArticle {
  const names = round?.assignments.map(({ reviewerId, name }) => [reviewerId, name] as const) ?? [];
  return { approved: approval.approved, missing: approval.missing, reviewerNames: new Map(names) };
}

type SignOffRow = NonNullable<GateFacts["signOff"]> & { covers: unknown };

async function readSignOff(client: Tx, issueId: Id) {
  const [row] = await client.$queryRaw<SignOffRow[]>`
    SELECT s."hash", s."userId"::text, u."name" AS "userName", s."createdAt" AS "at", s."covers"
    FROM "SignOff" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."issueId" = ${issueId}::uuid ORDER BY s."createdAt" DESC, s."id" DESC LIMIT 1`;
  if (!row) return null;
  const { covers, ...signOff } = row;
  return { signOff, covers: coversSchema.nullable().parse(covers) };
}
