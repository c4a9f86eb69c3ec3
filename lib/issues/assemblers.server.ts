import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/**
 * Who assembled what stands there now: everybody who changed the arrangement since the last edition, whichever way their change went.
 * None of them may sign it off. Read from the audit, which nobody can edit.
 */
export async function readAssemblers(client: Pick<Tx, "$queryRaw">, issueId: Id): Promise<Id[]> {
  const rows = await client.$queryRaw<{ actorId: Id }[]>`
    SELECT DISTINCT e."actorId"::text FROM "AuditEvent" e
    WHERE e."subjectType" = 'issue' AND e."subjectId" = ${issueId} AND e."kind" = 'issue.arranged' AND e."actorId" IS NOT NULL
      AND e."sequence" > coalesce((
        SELECT max(p."sequence") FROM "AuditEvent" p
        WHERE p."subjectType" = 'issue' AND p."subjectId" = ${issueId} AND p."kind" = 'issue.published'
      ), 0)`;
  return rows.map(({ actorId }) => actorId);
}
