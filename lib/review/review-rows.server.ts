import "server-only";
import { z } from "zod";
import { reviewPolicySchema, sectionPolicySchema } from "@/lib/issues/review-policy";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { Verdict } from "@/lib/platform/generated/prisma/enums";
import { checklistSchema } from "./checklist";

const momentSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const assignmentSchema = z.object({
  reviewerId: idSchema,
  name: z.string(),
  required: z.boolean(),
  recused: z.boolean(),
});
const decisionSchema = z.object({
  reviewerId: idSchema,
  name: z.string(),
  revisionHash: z.string(),
  verdict: z.enum(Verdict),
  note: z.string(),
  at: momentSchema,
});
const roundSchema = z.object({
  id: idSchema,
  number: z.int(),
  revisionId: idSchema,
  hash: z.string(),
  revisionNumber: z.int(),
  checklist: checklistSchema,
  openedById: idSchema,
  openedAt: momentSchema,
  dueAt: momentSchema.nullable(),
  closedAt: momentSchema.nullable(),
  assignments: z.array(assignmentSchema),
  decisions: z.array(decisionSchema),
});
const rowSchema = z.object({
  id: idSchema,
  head: z.object({ id: idSchema, number: z.int(), hash: z.string() }).nullable(),
  published: z.object({ id: idSchema, number: z.int() }).nullable(),
  publicationPolicy: reviewPolicySchema,
  sectionPolicy: sectionPolicySchema,
  round: roundSchema.nullable(),
  openSuggestions: z.int(),
  blocking: z.array(z.object({ id: idSchema, quote: z.string() })),
});
export type ReviewRow = z.infer<typeof rowSchema>;

/** More threads than anybody leaves open over an article; bounded all the same. */
const mostBlocking = 200;

/**
 * What is on record of the review of these articles, in one question: the gate asks it while the issue and all its articles are locked,
 * and each further question would hold them longer. A correction that stands in no issue is reviewed by the rules of the section of what it corrects.
 */
export async function readReviewRows(client: Pick<Tx, "$queryRaw">, articleIds: readonly Id[]): Promise<ReviewRow[]> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT a."id"::text, p."reviewPolicy" AS "publicationPolicy", s."reviewPolicy" AS "sectionPolicy",
      (SELECT jsonb_build_object('id', h."id", 'number', h."number", 'hash', h."hash")
        FROM "Revision" h WHERE h."id" = a."headRevisionId") AS "head",
      (SELECT jsonb_build_object('id', o."id", 'number', o."number")
        FROM "Revision" o WHERE o."id" = a."publishedRevisionId") AS "published",
      (SELECT jsonb_build_object('id', r."id", 'number', r."number", 'revisionId', r."revisionId", 'hash', v."hash",
          'revisionNumber', v."number", 'checklist', r."checklist", 'openedById', r."openedById",
          'openedAt', r."openedAt", 'dueAt', r."dueAt", 'closedAt', r."closedAt",
          'assignments', COALESCE((SELECT jsonb_agg(jsonb_build_object('reviewerId', g."reviewerId", 'name', u."name",
              'required', g."required", 'recused', g."recusedAt" IS NOT NULL) ORDER BY g."createdAt", g."id")
            FROM "ReviewAssignment" g JOIN "User" u ON u."id" = g."reviewerId" WHERE g."roundId" = r."id"), '[]'),
          'decisions', COALESCE((SELECT jsonb_agg(jsonb_build_object('reviewerId', d."reviewerId", 'name', u."name",
              'revisionHash', d."revisionHash", 'verdict', d."verdict", 'note', d."note", 'at', d."createdAt") ORDER BY d."id")
            FROM "Decision" d JOIN "User" u ON u."id" = d."reviewerId" WHERE d."roundId" = r."id"), '[]'))
        FROM "ReviewRound" r JOIN "Revision" v ON v."id" = r."revisionId"
        WHERE r."articleId" = a."id" ORDER BY r."number" DESC LIMIT 1) AS "round",
      (SELECT count(*)::int FROM "Suggestion" g WHERE g."articleId" = a."id" AND g."state" = 'open') AS "openSuggestions",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'quote', t."quote") ORDER BY t."createdAt", t."id")
        FROM (SELECT b."id", b."quote", b."createdAt" FROM "CommentThread" b
          WHERE b."articleId" = a."id" AND b."blocking" AND b."resolvedAt" IS NULL
          ORDER BY b."createdAt", b."id" LIMIT ${mostBlocking}) t), '[]') AS "blocking"
    FROM "Article" a
    JOIN "Publication" p ON p."id" = a."publicationId"
    LEFT JOIN "IssueItem" own ON own."articleId" = a."id"
    LEFT JOIN "IssueItem" corrected ON corrected."articleId" = a."correctsId"
    LEFT JOIN "Section" s ON s."id" = COALESCE(own."sectionId", corrected."sectionId")
    WHERE a."id" = ANY(${[...articleIds]}::uuid[])`;
  return z.array(rowSchema).parse(rows);
}
