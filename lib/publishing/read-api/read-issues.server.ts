import "server-only";
import { issueLabel } from "@/lib/issues/publication";
import { db } from "@/lib/platform/db.server";
import { lineView } from "@/lib/rendering/article-view";
import { manifestPath, oldEditionPath } from "@/lib/rendering/addresses";
import { inlineText } from "@/lib/rendering/plain-text";
import { findPublication } from "../catalogue/find-publication.server";
import { type EditionFrame, placedItems } from "../edition";
import { findLiveEdition } from "../find-live.server";
import { readEdition } from "../read-edition.server";
import { writeCursor } from "./cursor";
import type { AnswerOf, Asked } from "./endpoints";
import type { Links } from "./links";

/** Two questions, however many issues are asked for: their texts are not looked at. */
export async function listIssues(asked: Asked<"issues">, links: Links): Promise<AnswerOf<"issues"> | null> {
  const found = await findPublication(asked.publication);
  if (!found) return null;
  const { slug: publication, numbering } = found.publication;
  const rows = await db.issue.findMany({
    where: { publicationId: found.id, liveEditionId: { not: null }, AND: [within(asked.year), behind(asked.cursor)] },
    orderBy: [{ publicationDate: "desc" }, { id: "desc" }],
    take: asked.limit + 1,
    select: {
      ...{ id: true, number: true, slug: true, publicationDate: true },
      liveEdition: { select: { number: true, publishedAt: true } },
      _count: { select: { articlesOut: true } },
    },
  });
  const page = rows.slice(0, asked.limit);
  const items = page.map(({ number, slug, publicationDate, liveEdition, _count }) => ({
    ...{ number, label: issueLabel(numbering, number), slug, publicationDate: dayOf(publicationDate) },
    edition: liveEdition?.number ?? 0,
    publishedAt: liveEdition?.publishedAt.toISOString() ?? "",
    articles: _count.articlesOut,
    ...links.issue(publication, slug),
  }));
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { items, next: last ? nextOf(asked, [dayOf(last.publicationDate), last.id], links) : null };
}

function nextOf({ publication, limit, year }: Asked<"issues">, place: [string, string], { api }: Links): string {
  const query = new URLSearchParams({ limit: String(limit), cursor: writeCursor(place) });
  if (year) query.set("year", String(year));
  return `${api("publications", publication, "issues")}?${query}`;
}

function within(year: number | undefined) {
  if (!year) return {};
  const from = new Date(0);
  from.setUTCFullYear(year, 0, 1);
  const to = new Date(0);
  to.setUTCFullYear(year + 1, 0, 1);
  return { publicationDate: { gte: from, lt: to } };
}

function behind(cursor: Asked<"issues">["cursor"]) {
  if (!cursor) return {};
  const [day, id] = cursor;
  const publicationDate = new Date(`${day}T00:00:00Z`);
  return { OR: [{ publicationDate: { lt: publicationDate } }, { publicationDate, id: { lt: id } }] };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export async function readIssueAnswer(asked: Asked<"issue">, links: Links): Promise<AnswerOf<"issue"> | null> {
  const live = await findLiveEdition(asked.publication, asked.issue);
  if (!live) return null;
  const { publication, issue, edition, colophon } = live.frame;
  const place = [publication.slug, issue.slug] as const;
  return {
    ...{ number: issue.number, slug: issue.slug, publicationDate: issue.publicationDate },
    label: issueLabel(publication.numbering, issue.number),
    introduction: issue.introduction,
    ...{ edition: edition.number, publishedAt: edition.publishedAt, articles: placedItems(live.frame).length },
    ...links.issue(...place),
    sections: sectionsOf(live.frame, links),
    summary: live.frame.summary.map(({ articleSlug, text }) => ({
      article: articleSlug,
      text: inlineText(lineView(text)),
    })),
    ...{ colophon, hash: live.hash, manifest: links.site + manifestPath(...place) },
    ...{ editions: links.inIssue(...place, "editions"), tables: links.inIssue(...place, "tables") },
    forms: links.issueForms(...place),
  };
}

function sectionsOf({ publication, issue, sections }: EditionFrame, links: Links): AnswerOf<"issue">["sections"] {
  return sections.map(({ title, number, groups }) => ({
    ...{ title, number },
    groups: groups.map(({ category, items }) => ({
      category,
      articles: items.map((item) => ({
        ...{ number: item.number, slug: item.slug, title: item.title, kind: item.kind, hash: item.hash },
        ...links.article(publication.slug, issue.slug, item.slug),
      })),
    })),
  }));
}

export async function listEditionAnswers(
  asked: Asked<"editions">,
  { site }: Links,
): Promise<AnswerOf<"editions"> | null> {
  const live = await readEdition(asked.publication, asked.issue);
  if (!live) return null;
  const items = live.history.map(({ number, publishedAt, publicNote }) => ({
    ...{ number, publishedAt, publicNote, isLive: number === live.frame.edition.number },
    address: site + oldEditionPath(asked.publication, asked.issue, number),
  }));
  return { items, next: null };
}
