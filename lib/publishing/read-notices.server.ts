import "server-only";
import { type EditionFrame, placedItems } from "./edition";
import type { Id } from "@/lib/kernel/ids";
import { slugSchema } from "@/lib/kernel/ids";
import { issueLabel } from "@/lib/issues/publication";
import type { Gone } from "@/lib/platform/gone";
import { db } from "@/lib/platform/db.server";
import type { NoticeView } from "@/lib/rendering/issue-view";
import { findLiveEditions, findPublicationId } from "./find-live.server";
import { loadEdition } from "./load-edition.server";
import type { ArticleNotices, CorrectionLine, CorrectionsPage, RetractedArticle } from "./public-notice";

/*
 * What readers are told of what changed after it was published. Notices stand beside the editions, which stay what they were: an old
 * page can say what was found out since.
 */

const mostNotices = 20;

/** The notices over an article, newest first. */
export async function readArticleNotices(articleId: Id): Promise<ArticleNotices> {
  const [retraction, corrections] = await Promise.all([
    db.retraction.findUnique({ where: { articleId }, select: { createdAt: true, notice: true } }),
    db.correction.findMany({
      where: { articleId },
      orderBy: { createdAt: "desc" },
      take: mostNotices,
      select: told,
    }),
  ]);
  return {
    retraction: retraction && { at: retraction.createdAt.toISOString(), notice: retraction.notice },
    corrections: corrections.map((row) => ({
      kind: kindOf(row),
      ...{ at: row.createdAt.toISOString(), notice: row.notice, before: row.fromEdition.number },
    })),
  };
}

const told = {
  ...{ articleId: true, createdAt: true, notice: true },
  fromEdition: { select: { number: true } },
  toEdition: { select: { number: true } },
} as const;
type Way = { fromEdition: { number: number }; toEdition: { number: number } };

/** Whoever goes back to an earlier edition corrects nothing. */
function kindOf({ fromEdition, toEdition }: Way): "corrected" | "returned" {
  return toEdition.number < fromEdition.number ? "returned" : "corrected";
}

/** The articles of an edition that are retracted, in its order: briefs are read on its own page, and it must say so there. */
export async function readRetracted(frame: EditionFrame): Promise<RetractedArticle[]> {
  const items = placedItems(frame).map(({ item }) => item);
  const rows = await db.retraction.findMany({
    where: { articleId: { in: items.map(({ articleId }) => articleId) } },
    select: { articleId: true, createdAt: true, notice: true },
  });
  const retracted = new Map(rows.map((row) => [row.articleId, row]));
  return items.flatMap(({ articleId, slug, title }) => {
    const row = retracted.get(articleId);
    return row ? [{ slug, title, at: row.createdAt.toISOString(), notice: row.notice }] : [];
  });
}

/** Notices over all articles of an edition. */
const mostInEdition = 1_000;

/** What readers are told over the articles of an edition, by their slugs, for the forms of it. */
export async function readNotices(frame: EditionFrame): Promise<Map<string, NoticeView[]>> {
  const slugs = new Map(placedItems(frame).map(({ item }) => [item.articleId, item.slug]));
  const where = { articleId: { in: [...slugs.keys()] } };
  const orderBy = [{ createdAt: "desc" }, { id: "desc" }] as const;
  const [retractions, corrections] = await Promise.all([
    db.retraction.findMany({ where, select: { articleId: true, createdAt: true, notice: true } }),
    db.correction.findMany({ where, orderBy: [...orderBy], take: mostInEdition, select: told }),
  ]);
  const notices = new Map<string, NoticeView[]>();
  const tell = (kind: NoticeView["kind"], row: { articleId: Id | null; createdAt: Date; notice: string }) => {
    const slug = slugs.get(row.articleId ?? "");
    if (!slug) return;
    const notice = { kind, at: row.createdAt.toISOString(), lines: row.notice.split(/\n+/) };
    notices.set(slug, [...(notices.get(slug) ?? []), notice].slice(0, mostNotices));
  };
  for (const row of retractions) tell("retracted", row);
  for (const row of corrections) tell(kindOf(row), row);
  return notices;
}

export const correctionsOnPage = 30;

type Row = {
  kind: CorrectionLine["kind"];
  at: Date;
  notice: string;
  number: number;
  slug: string;
  liveEditionId: Id;
  articleId: Id | null;
  before: number | null;
};

/** A page of what was corrected and retracted in a publication, newest first: of issues that are out. Null while nothing of it is out. */
export async function readCorrectionsPage(publicationSlug: string, page: number): Promise<CorrectionsPage | null> {
  const publicationId = await findPublicationId(publicationSlug);
  if (!publicationId) return null;
  const [latest] = await findLiveEditions({ publicationId, take: 1 });
  if (!latest) return null;
  const rows = await readRows(publicationId, (page - 1) * correctionsOnPage);
  const total = await countRows(publicationId);
  if (page > 1 && rows.length === 0) return null;
  return { publication: latest.frame.publication, lines: await Promise.all(rows.map(lineOf)), page, total };
}

function readRows(publicationId: Id, skip: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT CASE WHEN n."number" < e."number" THEN 'returned' WHEN c."articleId" IS NULL THEN 'changed' ELSE 'corrected' END AS "kind",
        c."createdAt" AS "at", c."notice",
        s."number", s."slug", s."liveEditionId"::text, c."articleId"::text, e."number" AS "before"
      FROM "Correction" c JOIN "Issue" s ON s."id" = c."issueId" JOIN "Edition" e ON e."id" = c."fromEditionId"
        JOIN "Edition" n ON n."id" = c."toEditionId"
      WHERE s."publicationId" = ${publicationId}::uuid AND s."liveEditionId" IS NOT NULL
      UNION ALL
      SELECT 'retracted', r."createdAt", r."notice", s."number", s."slug", s."liveEditionId"::text, r."articleId"::text, NULL
      FROM "Retraction" r JOIN "IssueItem" i ON i."articleId" = r."articleId" JOIN "Issue" s ON s."id" = i."issueId"
      WHERE s."publicationId" = ${publicationId}::uuid AND s."liveEditionId" IS NOT NULL
    ) told ORDER BY "at" DESC, "articleId" LIMIT ${correctionsOnPage} OFFSET ${skip}`;
}

async function countRows(publicationId: Id): Promise<number> {
  const issue = { publicationId, liveEditionId: { not: null } };
  const [corrections, retractions] = await Promise.all([
    db.correction.count({ where: { issue } }),
    db.retraction.count({ where: { article: { item: { issue } } } }),
  ]);
  return corrections + retractions;
}

async function lineOf({
  kind,
  at,
  notice,
  number,
  slug,
  liveEditionId,
  articleId,
  before,
}: Row): Promise<CorrectionLine> {
  const { frame } = await loadEdition(liveEditionId);
  const item = placedItems(frame).find((one) => one.item.articleId === articleId)?.item;
  const article = item ? { title: item.title, slug: item.slug } : null;
  return { kind, at: at.toISOString(), notice, issue: { number, slug }, article, before };
}

/** Why an issue is gone, when it was withdrawn, in the words of its publication. Null for every other address. */
export async function loadWithdrawn(publicationSlug: string, issueSlug: string): Promise<Gone | null> {
  if (!slugSchema.safeParse(publicationSlug).success || !slugSchema.safeParse(issueSlug).success) return null;
  const row = await db.withdrawal.findFirst({
    where: { endedAt: null, issue: { slug: issueSlug, publication: { slug: publicationSlug }, liveEditionId: null } },
    select: { createdAt: true, reason: true, editionId: true },
  });
  if (!row) return null;
  const { publication, issue } = (await loadEdition(row.editionId)).frame;
  const title = `${publication.title} ${issueLabel(publication.numbering, issue.number)}`;
  const { language, timeZone } = publication;
  return { at: row.createdAt.toISOString(), reason: row.reason, title, language, timeZone };
}
