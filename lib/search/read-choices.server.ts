import "server-only";
import { db } from "@/lib/platform/db.server";
import { findPublicationId } from "@/lib/publishing/find-live.server";
import type { Choices } from "./found";

const mostSections = 40;

/** Of a publication, by its slug, or of the house. */
export async function readChoices(publicationSlug: string | null): Promise<Choices> {
  const publicationId = publicationSlug ? await findPublicationId(publicationSlug) : null;
  if (publicationSlug && !publicationId) return { sections: [], years: [] };
  const [sections, years] = await Promise.all([
    db.$queryRaw<{ section: string }[]>`
      SELECT "section" FROM "SearchIssue" s
      JOIN "Issue" i ON i."id" = s."issueId" AND i."liveEditionId" = s."editionId", unnest(s."sections") AS "section"
      WHERE ${publicationId}::uuid IS NULL OR i."publicationId" = ${publicationId}::uuid
      GROUP BY "section" ORDER BY max(i."publicationDate") DESC, "section" LIMIT ${mostSections}`,
    db.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM "publicationDate")::int AS "year" FROM "Issue"
      WHERE "liveEditionId" IS NOT NULL AND (${publicationId}::uuid IS NULL OR "publicationId" = ${publicationId}::uuid)
      ORDER BY 1 DESC`,
  ]);
  return { sections: sections.map(({ section }) => section), years: years.map(({ year }) => year) };
}
