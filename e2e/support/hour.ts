import { join } from "node:path";
import { startCluster } from "../../scripts/postgres/cluster.mjs";
import { withClient } from "../../scripts/postgres/connect.mjs";
import { dataFolder } from "./sign-in";

type Client = { query(sql: string, values: unknown[]): Promise<{ rowCount: number | null }> };

/**
 * Makes it the hour that an issue waits for: its moment was a second ago, since time itself cannot be waited for. What then happens is the
 * newsroom's own doing.
 */
export async function bringTheHour(issueId: string): Promise<void> {
  const moved = await withClient(await newsroomDatabase(), async (client: Client) => {
    await client.query(
      `UPDATE "Outbox" SET "runAt" = now() FROM "Schedule" s
       WHERE s."issueId" = $1 AND s."endedAt" IS NULL AND "key" = 'publish-scheduled:' || s."id"`,
      [issueId],
    );
    const sql = `UPDATE "Schedule" SET "at" = now() - interval '1 second' WHERE "issueId" = $1 AND "endedAt" IS NULL`;
    return (await client.query(sql, [issueId])).rowCount;
  });
  if (moved !== 1) throw new Error("the issue waits for no hour");
}

/** The database of the newsroom that the journeys run against, which runs already. */
async function newsroomDatabase(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const cluster = await startCluster({ folder: join(dataFolder(), "postgres") });
  return cluster.url("imprimatur");
}
