import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { numberTables } from "@/lib/rendering/issue-view";
import { issueCard } from "../issue-card";
import { loadEdition } from "../load-edition.server";
import { viewsOf } from "../read-views.server";
import type { TablesPage } from "./catalogue";
import { findPublication } from "./find-publication.server";

const issuesOnPage = 6;

/** The tables of a publication by issue, newest first, a page at a time; null while nothing is out, and for a page that has none. */
export async function readTablesPage(publicationSlug: string, page: number): Promise<TablesPage | null> {
  const found = await findPublication(publicationSlug);
  if (!found) return null;
  const pages = Math.max(1, Math.ceil((await countIssues(found.id)) / issuesOnPage));
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const editionIds = await editionsWithTables(found.id, (page - 1) * issuesOnPage);
  const issues = await Promise.all(editionIds.map(tablesOf));
  return { publication: found.publication, page, pages, issues };
}

async function tablesOf(editionId: Id): Promise<TablesPage["issues"][number]> {
  const { frame } = await loadEdition(editionId);
  const articles = [...(await viewsOf(frame))].map(([slug, view]) => ({ slug, view }));
  return { issue: issueCard(frame), tables: numberTables(articles) };
}

async function editionsWithTables(publicationId: Id, skip: number): Promise<Id[]> {
  const rows = await db.issue.findMany({
    where: withTables(publicationId),
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    ...{ skip, take: issuesOnPage, select: { liveEditionId: true } },
  });
  return rows.flatMap(({ liveEditionId }) => liveEditionId ?? []);
}

function countIssues(publicationId: Id): Promise<number> {
  return db.issue.count({ where: withTables(publicationId) });
}

function withTables(publicationId: Id) {
  return { publicationId, liveEditionId: { not: null }, articlesOut: { some: { hasTables: true } } };
}
