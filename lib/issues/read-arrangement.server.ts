import "server-only";
import { z } from "zod";
import { dayOf } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import type { ArrangedItem, Arrangement } from "./arrangement";
import { gateRulesSchema } from "./gate-rules";
import { issueChecklistSchema } from "./issue-checklist";
import { issueSummarySchema } from "./issue-summary";
import { appearanceSchema, colophonSchema, numberingSchema } from "./publication";
import { sectionPolicySchema } from "./review-policy";
import { slotHintsSchema } from "./slot-hints";

/**
 * Reads an issue with its order, labels, articles and everything else that its hash covers: three queries whatever its size. In a
 * transaction it reads what that transaction sees, so whoever decides on the answer locks the rows first. Null when there is none.
 */
export async function readArrangement(
  client: Pick<Tx, "issue" | "$queryRaw">,
  issueId: Id,
): Promise<Arrangement | null> {
  const row = await client.issue.findUnique({
    where: { id: issueId },
    include: { publication: true, sections: { orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const items = await readItems(client, issueId);
  const { publication, sections, colophonOverride, summary, publicationDate, ...issue } = row;
  return {
    issue: {
      ...issue,
      publicationDate: dayOf(publicationDate),
      summary: issueSummarySchema.parse(summary),
      checklist: issueChecklistSchema.parse(issue.checklist),
      colophonOverride: colophonOverride === null ? null : colophonSchema.parse(colophonOverride),
    },
    publication: publicationPart(publication),
    gateRules: gateRulesSchema.parse(publication.gateRules),
    sections: sections.map(({ id, title, numbering, itemNumbersRunOn, itemsNumbered, reviewPolicy }) => ({
      id,
      title,
      numbering,
      itemNumbersRunOn,
      itemsNumbered,
      reviewPolicy: sectionPolicySchema.parse(reviewPolicy),
      items: items.get(id) ?? [],
    })),
  };
}

type PublicationRow = Omit<Arrangement["publication"], "appearance" | "numbering" | "colophon"> & {
  appearance: unknown;
  numbering: unknown;
  colophon: unknown;
};

function publicationPart(row: PublicationRow): Arrangement["publication"] {
  const { slug, title, language, timeZone, publisher, rightsNotice, description } = row;
  return {
    ...{ slug, title, language, timeZone, publisher, rightsNotice, description },
    appearance: appearanceSchema.parse(row.appearance),
    numbering: numberingSchema.parse(row.numbering),
    colophon: colophonSchema.parse(row.colophon),
  };
}

/** Marks and texts as the canonical form of a revision holds them; whoever froze it has checked them. */
const inlineSchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
});
const nodeSchema = z.object({ content: z.array(inlineSchema).default([]) }).nullable();

const itemRowSchema = z.object({
  id: idSchema,
  sectionId: idSchema,
  category: z.string(),
  slotLabel: z.string(),
  ownerId: idSchema.nullable(),
  ownerName: z.string().nullable(),
  dueAt: z.date().nullable(),
  pageBudget: z.int().nullable(),
  hints: slotHintsSchema,
  articleId: idSchema.nullable(),
  slug: z.string().nullable(),
  kind: z.enum(["feature", "article", "brief"]).nullable(),
  state: z
    .enum([
      "planned",
      "draft",
      "inReview",
      "changesRequested",
      "approved",
      "scheduled",
      "published",
      "corrected",
      "retracted",
      "spiked",
    ])
    .nullable(),
  cachedTitle: z.string().nullable(),
  publishedRevisionId: idSchema.nullable(),
  correctionId: idSchema.nullable(),
  revisionId: idSchema.nullable(),
  revisionNumber: z.int().nullable(),
  hash: z.string().nullable(),
  titleNode: nodeSchema,
  summaryNode: nodeSchema,
});
type ItemRow = z.infer<typeof itemRowSchema>;

/** Only title and summary are taken out of the revisions, in the database: the texts themselves can be megabytes. */
async function readItems(client: Pick<Tx, "$queryRaw">, issueId: Id): Promise<Map<Id, ArrangedItem[]>> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT i."id"::text, i."sectionId"::text, i."category", i."slotLabel", i."ownerId"::text, u."name" AS "ownerName", i."dueAt",
      i."pageBudget", i."hints", a."id"::text AS "articleId", a."slug", a."kind"::text, a."state"::text, a."title" AS "cachedTitle",
      a."publishedRevisionId"::text, c."id"::text AS "correctionId", r."id"::text AS "revisionId", r."number" AS "revisionNumber", r."hash",
      jsonb_path_query_first(r."content", '$.document.content[*] ? (@.type == "title")') AS "titleNode",
      jsonb_path_query_first(r."content", '$.document.content[*] ? (@.type == "summary")') AS "summaryNode"
    FROM "IssueItem" i
    LEFT JOIN "User" u ON u."id" = i."ownerId"
    LEFT JOIN "Article" a ON a."id" = i."articleId"
    LEFT JOIN "Article" c ON c."correctsId" = a."id" AND c."state" = 'approved'
    LEFT JOIN "Revision" r ON r."id" = CASE
      WHEN c."id" IS NOT NULL THEN c."headRevisionId"
      WHEN a."publishedRevisionId" IS NOT NULL AND a."state" NOT IN ('approved', 'scheduled') THEN a."publishedRevisionId"
      ELSE a."headRevisionId" END
    WHERE i."issueId" = ${issueId}::uuid
    ORDER BY i."sectionId", i."position"`;
  const bySection = new Map<Id, ArrangedItem[]>();
  for (const row of z.array(itemRowSchema).parse(rows)) {
    const items = bySection.get(row.sectionId) ?? [];
    bySection.set(row.sectionId, [...items, arrangedItem(row)]);
  }
  return bySection;
}

function arrangedItem(row: ItemRow): ArrangedItem {
  const { id, category, slotLabel, ownerId, ownerName, pageBudget, hints } = row;
  return {
    id,
    category,
    slotLabel,
    ownerId,
    ownerName,
    pageBudget,
    hints,
    dueAt: row.dueAt?.toISOString() ?? null,
    article: article(row),
  };
}

function article(row: ItemRow): ArrangedItem["article"] {
  const { articleId, slug, kind, state, revisionId, revisionNumber, hash, correctionId } = row;
  if (articleId === null || slug === null || kind === null || state === null) return null;
  const head = revisionId && revisionNumber && hash ? { revisionId, number: revisionNumber, hash } : null;
  return {
    ...{ id: articleId, slug, kind, state, head, publishedRevisionId: row.publishedRevisionId, correctionId },
    title: head ? plainTitle(row.titleNode?.content ?? []) : (row.cachedTitle ?? ""),
    summary: row.summaryNode?.content ?? [],
  };
}

/** A headline as plain text: a gloss stands in parentheses, as it prints. */
function plainTitle(content: readonly z.infer<typeof inlineSchema>[]): string {
  return content
    .map(({ text = "", marks = [] }) => (marks.some(({ type }) => type === "gloss") ? `(${text})` : text))
    .join("")
    .trim();
}
