import "server-only";
import type { Actor } from "@/lib/access/actor";
import { canonicalRevision } from "@/lib/document/canonical";
import { parseDocumentNode } from "@/lib/document/document";
import { schemaVersion } from "@/lib/document/schema";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import { hashOf } from "@/lib/kernel/hash";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { RevisionReason } from "@/lib/platform/generated/prisma/enums";
import { type LockedArticle, lockArticle } from "./lock-article.server";
import { gatherRevisionContent } from "./revision-content.server";
import { readWorkingCopy, type WorkingCopy } from "./working-copy.server";

export type FreezeRevision = {
  readonly articleId: Id;
  readonly reason: RevisionReason;
  readonly actor: Pick<Actor, "userId">;
  /** The name that somebody gave it. */
  readonly label?: string;
  /** Whoever changed something that is in the hash but made no step of it (kind, language, byline; an imported text). */
  readonly contributorIds?: readonly Id[];
};

export type Frozen = {
  readonly id: Id;
  readonly number: number;
  readonly hash: string;
  readonly documentVersion: number;
  /** False: the newest revision says exactly this already, and was taken. */
  readonly isNew: boolean;
};

/**
 * Freezes the working copy as it stands without its open suggestions, with every source and table as it is now, into an immutable revision and makes it the article's head.
 * Takes the article's lock. The newest revision is taken instead of a new one if its hash and its place among the steps are the same and
 * no name is given (for a checkpoint, the hash is enough).
 * Refuses: invalid (`{ problem, path }`: a list nested too deep, a table with a hole). @throws when there is no such article
 */
export async function freezeRevision(tx: Tx, input: FreezeRevision): Promise<Result<Frozen, "invalid">> {
  const article = await lockArticle(tx, input.articleId);
  if (!article) throw new Error(`there is no article ${input.articleId}`);
  const copy = await readWorkingCopy(tx, article.id);
  const parsed = parseDocumentNode(withoutSuggestions(copy.node));
  if (!parsed.ok) return { ok: false, error: { ...parsed.error, code: "invalid" } };
  const gathered = await gatherRevisionContent(tx, article, parsed.value.document);
  const content = canonicalRevision(gathered);
  const hash = await hashOf(content);
  const newest = await readNewest(tx, article.id);
  if (newest && isSame(newest, { hash, version: copy.version }, input)) return accept({ ...newest, isNew: false });
  const stored = content as Prisma.InputJsonObject; // canonical JSON of an object is one
  const mediaIds = Object.keys(gathered.media ?? {});
  return accept(await insertRevision(tx, { article, copy, newest, input, hash, stored, mediaIds }));
}

type Newest = { readonly id: Id; readonly number: number; readonly hash: string; readonly documentVersion: number };

function readNewest(tx: Tx, articleId: Id): Promise<Newest | null> {
  return tx.revision.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, hash: true, documentVersion: true },
  });
}

/**
 * A text that was changed and changed back has the same hash at another place among the steps: it gets a revision of its own, so that who
 * changed it is on record and "was it edited since?" has one answer.
 */
function isSame(newest: Newest, now: { hash: string; version: number }, { reason, label }: FreezeRevision): boolean {
  if (newest.hash !== now.hash || label || reason === "restored") return false;
  return reason === "checkpoint" || newest.documentVersion === now.version;
}

type Insertion = {
  readonly article: LockedArticle;
  readonly copy: WorkingCopy;
  readonly newest: Newest | null;
  readonly input: FreezeRevision;
  readonly hash: string;
  readonly stored: Prisma.InputJsonObject;
  readonly mediaIds: readonly Id[];
};

async function insertRevision(tx: Tx, insertion: Insertion): Promise<Frozen> {
  const { article, copy, newest, input, hash, stored, mediaIds } = insertion;
  const frozen = { id: newId(), number: (newest?.number ?? 0) + 1, hash, documentVersion: copy.version };
  const { reason, label = "" } = input;
  await tx.revision.createMany({
    data: {
      ...frozen,
      articleId: article.id,
      schemaVersion,
      content: stored,
      reason,
      label,
      parentId: newest?.id ?? null,
      createdById: input.actor.userId,
    },
  });
  const userIds = await findContributors(tx, copy, newest?.documentVersion ?? 0, input.contributorIds ?? []);
  await tx.revisionContributor.createMany({ data: userIds.map((userId) => ({ revisionId: frozen.id, userId })) });
  const pictures = mediaIds.map((mediaId) => ({ revisionId: frozen.id, mediaId }));
  if (pictures.length > 0) await tx.revisionMedia.createMany({ data: pictures });
  await tx.article.update({ where: { id: article.id }, data: { headRevisionId: frozen.id } });
  return { ...frozen, isNew: true };
}

/** Everybody who changed the text since the revision before, whose suggestions were accepted into it, and the further ones. */
async function findContributors(tx: Tx, copy: WorkingCopy, since: number, further: readonly Id[]): Promise<Id[]> {
  const rows = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT DISTINCT "userId"::text FROM "DocumentStep"
    WHERE "documentId" = ${copy.documentId}::uuid AND "version" > ${since} AND "version" <= ${copy.version} AND NOT "proposes"
    UNION SELECT s."authorId"::text FROM "Suggestion" s JOIN "Document" d ON d."articleId" = s."articleId"
    WHERE d."id" = ${copy.documentId}::uuid AND s."state" = 'accepted'
      AND s."answeredVersion" > ${since} AND s."answeredVersion" <= ${copy.version}`;
  return [...new Set([...rows.map(({ userId }) => userId), ...further])];
}
