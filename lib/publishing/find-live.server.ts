import "server-only";
import { type Id, slugSchema } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { type LoadedEdition, loadEdition } from "./load-edition.server";

/**
 * The only ways in which public pages come to anything: from addresses to the editions that pointers name. What is not live does not exist here.
 */
export async function findLiveEdition(publicationSlug: string, issueSlug: string): Promise<LoadedEdition | null> {
  if (!slugSchema.safeParse(publicationSlug).success || !slugSchema.safeParse(issueSlug).success) return null;
  const issue = await db.issue.findFirst({
    where: { slug: issueSlug, publication: { slug: publicationSlug }, liveEditionId: { not: null } },
    select: { liveEditionId: true },
  });
  return issue?.liveEditionId ? loadEdition(issue.liveEditionId) : null;
}

export type LiveRange = { publicationId: Id; year?: number | null; skip?: number; take: number };

/** Live editions of a publication, newest issue first. */
export async function findLiveEditions({ publicationId, year, skip = 0, take }: LiveRange): Promise<LoadedEdition[]> {
  const rows = await db.issue.findMany({
    where: { publicationId, liveEditionId: { not: null }, ...(year ? { publicationDate: daysOf(year) } : {}) },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    ...{ skip, take, select: { liveEditionId: true } },
  });
  return Promise.all(rows.flatMap(({ liveEditionId }) => (liveEditionId ? [loadEdition(liveEditionId)] : [])));
}

function daysOf(year: number) {
  return { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
}

export async function findPublicationId(slug: string): Promise<Id | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const row = await db.publication.findUnique({ where: { slug }, select: { id: true } });
  return row?.id ?? null;
}

/** How many live issues each year has, newest first. */
export function countLiveByYear(publicationId: Id): Promise<{ year: number; issues: number }[]> {
  return db.$queryRaw<{ year: number; issues: number }[]>`
    SELECT extract(year FROM "publicationDate")::int AS "year", count(*)::int AS "issues" FROM "Issue"
    WHERE "publicationId" = ${publicationId}::uuid AND "liveEditionId" IS NOT NULL
    GROUP BY 1 ORDER BY 1 DESC`;
}

/** When anything in each run of so many live issues last went out, newest issues first: moments as ISO. */
export async function readNewestInRuns(publicationId: Id, issuesInRun: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ changed: Date }[]>`
    SELECT max(e."publishedAt") AS "changed" FROM (
      SELECT "liveEditionId", (row_number() OVER (ORDER BY "publicationDate" DESC, "id" DESC) - 1) / ${issuesInRun}::int AS "run"
      FROM "Issue" WHERE "publicationId" = ${publicationId}::uuid AND "liveEditionId" IS NOT NULL
    ) live JOIN "Edition" e ON e."id" = live."liveEditionId"
    GROUP BY live."run" ORDER BY live."run"`;
  return rows.map(({ changed }) => changed.toISOString());
}

/** The newest live edition of each publication that has one, at most 50 publications. */
export async function findNewestOfEach(): Promise<LoadedEdition[]> {
  const rows = await db.$queryRaw<{ editionId: Id }[]>`
    SELECT newest."liveEditionId"::text AS "editionId" FROM "Publication" p
    JOIN LATERAL (
      SELECT "liveEditionId" FROM "Issue" WHERE "publicationId" = p."id" AND "liveEditionId" IS NOT NULL
      ORDER BY "publicationDate" DESC, "id" DESC LIMIT 1
    ) newest ON true
    ORDER BY p."title" LIMIT 50`;
  return Promise.all(rows.map(({ editionId }) => loadEdition(editionId)));
}
