import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { maxMissedBytes, maxMissedSteps } from "./step-protocol";

/** A step as it was stored: `version` is the document's version after it. `step` is what `Step.toJSON()` gave. */
export type StoredStep = {
  readonly version: number;
  readonly step: unknown;
  readonly clientId: string;
  readonly userId: Id;
};

/** Everything after version `since`, oldest first; null when it is more than a client is given (`reload`). */
export async function readStepsSince(
  client: Pick<Tx, "$queryRaw">,
  articleId: Id,
  since: number,
): Promise<StoredStep[] | null> {
  const rows = await client.$queryRaw<(StoredStep & { bytes: number })[]>`
    SELECT s."version", s."step", s."clientId", s."userId"::text, octet_length(s."step"::text) AS "bytes"
    FROM "DocumentStep" s JOIN "Document" d ON d."id" = s."documentId"
    WHERE d."articleId" = ${articleId}::uuid AND s."version" > ${since}
    ORDER BY s."version" LIMIT ${maxMissedSteps + 1}`;
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return rows.length > maxMissedSteps || bytes > maxMissedBytes ? null : rows;
}

/** What another person's step is signed with if they use the reader's own client id. */
export const otherClient = "other";

/**
 * Who made each step, as one reader is told. A client counts steps that carry its own id as acknowledged, so that nobody else's may:
 * ids travel openly, and a forged one would make the reader's editor drop what was typed.
 */
export function clientIdsFor(reader: { userId: Id; clientId: string }, steps: readonly StoredStep[]): string[] {
  return steps.map(({ userId, clientId }) =>
    clientId === reader.clientId && userId !== reader.userId ? otherClient : clientId,
  );
}
