import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { findArticleFacts } from "./article-facts.server";
import type { History, HistoryEntry } from "./history";

/** Revisions on a page of the history. */
const pageSize = 30;

export const readHistorySchema = z.strictObject({
  articleId: idSchema,
  /** Only what this person contributed to. */
  personId: idSchema.optional(),
  /** Only those that somebody meant to make: without checkpoints. */
  named: z.boolean().default(false),
  /** Numbers below this one: `next` of the page before. */
  before: z.int().positive().optional(),
});
export type ReadHistory = z.input<typeof readHistorySchema>;

/** A page of an article's revisions, newest first. Refuses: notFound (also for whoever may not read it). */
export async function readHistory(actor: Actor, input: ReadHistory): Promise<Result<History, "notFound">> {
  const { articleId, personId, named, before } = readHistorySchema.parse(input);
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayReadArticle(actor, facts)) return refuse("notFound");
  const rows = await db.revision.findMany({
    where: {
      articleId,
      ...(before ? { number: { lt: before } } : {}),
      ...(named ? { reason: { not: "checkpoint" } } : {}),
      ...(personId ? { contributors: { some: { userId: personId } } } : {}),
    },
    orderBy: { number: "desc" },
    take: pageSize + 1,
    select: historyEntry,
  });
  const entries = rows.slice(0, pageSize).map(entryOf);
  const next = rows.length > pageSize ? (entries.at(-1)?.number ?? null) : null;
  return accept({ entries, next, people: await readPeople(articleId), unfrozen: await readUnfrozen(articleId) });
}

const historyEntry = {
  id: true,
  number: true,
  reason: true,
  label: true,
  hash: true,
  documentVersion: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  contributors: { select: { user: { select: { id: true, name: true } } } },
} as const;

type Row = Omit<HistoryEntry, "at" | "by" | "contributors"> & {
  createdAt: Date;
  createdBy: { name: string };
  contributors: { user: { id: Id; name: string } }[];
};

function entryOf({ createdAt, createdBy, contributors, ...rest }: Row): HistoryEntry {
  return { ...rest, at: createdAt, by: createdBy.name, contributors: contributors.map(({ user }) => user) };
}

function readPeople(articleId: Id): Promise<{ id: Id; name: string }[]> {
  return db.$queryRaw`
    SELECT u."id"::text, u."name" FROM "User" u WHERE u."id" IN (
      SELECT c."userId" FROM "RevisionContributor" c JOIN "Revision" r ON r."id" = c."revisionId" WHERE r."articleId" = ${articleId}::uuid
    ) ORDER BY u."name", u."id"`;
}

async function readUnfrozen(articleId: Id): Promise<History["unfrozen"]> {
  const rows = await db.$queryRaw<{ steps: number; at: Date | null; people: string[] | null }[]>`
    SELECT count(*)::int AS "steps", max(s."createdAt") AS "at", array_agg(DISTINCT u."name") AS "people"
    FROM "Document" d JOIN "DocumentStep" s ON s."documentId" = d."id" JOIN "User" u ON u."id" = s."userId"
    WHERE d."articleId" = ${articleId}::uuid AND s."version" > COALESCE((
      SELECT "documentVersion" FROM "Revision" WHERE "articleId" = ${articleId}::uuid ORDER BY "number" DESC LIMIT 1
    ), 0)`;
  const row = rows[0];
  return row?.at ? { steps: row.steps, at: row.at, people: row.people ?? [] } : null;
}
