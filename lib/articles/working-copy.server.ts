import "server-only";
import { Node } from "@tiptap/pm/model";
import { documentSchema } from "@/lib/document/schema";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { recall, remember } from "./recent-documents.server";

/** A working copy with what the rule of checkpoints asks about it. */
export type WorkingCopy = {
  readonly documentId: Id;
  readonly version: number;
  readonly schemaVersion: number;
  readonly writtenAt: Date;
  /** Who made the last step; null before the first. */
  readonly lastAuthorId: Id | null;
  /** When the first step after the newest revision was made; null: there is none. */
  readonly unfrozenSince: Date | null;
  readonly node: Node;
};

type Row = {
  id: Id;
  version: number;
  schemaVersion: number;
  updatedAt: Date;
  lastAuthorId: Id | null;
  unfrozenSince: Date | null;
};

/**
 * Reads the working copy of an article that is locked (`lockArticle`); the content itself only if this process does not have
 * this version. @throws if the article has no document: every article is made with one
 */
export async function readWorkingCopy(tx: Tx, articleId: Id): Promise<WorkingCopy> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d."id"::text, d."version", d."schemaVersion", d."updatedAt", s."userId"::text AS "lastAuthorId",
      f."createdAt" AS "unfrozenSince"
    FROM "Document" d
    LEFT JOIN "DocumentStep" s ON s."documentId" = d."id" AND s."version" = d."version"
    LEFT JOIN "DocumentStep" f ON f."documentId" = d."id" AND f."version" = 1 + COALESCE((
      SELECT "documentVersion" FROM "Revision" WHERE "articleId" = d."articleId" ORDER BY "number" DESC LIMIT 1
    ), 0)
    WHERE d."articleId" = ${articleId}::uuid`;
  const row = rows[0];
  if (!row) throw new Error(`article ${articleId} has no document`);
  return {
    documentId: row.id,
    version: row.version,
    schemaVersion: row.schemaVersion,
    writtenAt: row.updatedAt,
    lastAuthorId: row.lastAuthorId,
    unfrozenSince: row.unfrozenSince,
    node: recall(row.id, row.version, row.updatedAt) ?? (await readNode(tx, row)),
  };
}

async function readNode(tx: Tx, { id, version, updatedAt }: Row): Promise<Node> {
  const { content } = await tx.document.findUniqueOrThrow({ where: { id }, select: { content: true } });
  const node = Node.fromJSON(documentSchema, content);
  remember(id, version, updatedAt, node); // the row is locked and committed by whoever wrote it
  return node;
}
