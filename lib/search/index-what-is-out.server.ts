import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { log } from "@/lib/platform/log.server";
import { processWide } from "@/lib/platform/process-wide.server";
import { readPartVersion } from "@/lib/publishing/public-parts.server";
import { siteKey } from "@/lib/publishing/site-key";
import { indexFormat } from "./entries";
import { indexIssue } from "./index-issue.server";

/** Issues that are looked up at once. */
const batch = 50;

/**
 * Brings the index of every issue up to what is out of it: those whose edition has changed since, was withdrawn, or was indexed by an older
 * program. It finds them by comparing, whoever moved the pointer and whatever was killed. Answers how many it wrote.
 */
export async function indexWhatIsOut(): Promise<number> {
  const failed = new Set<Id>();
  let written = 0;
  for (let ids = await behind(batch); ids.length > 0; ids = await behind(batch + failed.size)) {
    const next = ids.filter((id) => !failed.has(id));
    if (next.length === 0) break;
    for (const id of next) {
      try {
        await indexIssue(id);
        written += 1;
      } catch (error) {
        // One issue that cannot be read must not keep the others from being found.
        failed.add(id);
        log("error", "search.notIndexed", { issueId: id, message: String(error) });
      }
    }
  }
  if (failed.size > 0) throw new Error(`issues that could not be indexed: ${[...failed].slice(0, 5).join(", ")}`);
  return written;
}

/** Writes everything anew. What is found meanwhile is whole all the time: each issue is replaced in one transaction. */
export async function rebuildIndex(): Promise<number> {
  await db.searchIssue.updateMany({ data: { format: 0 } });
  return indexWhatIsOut();
}

/** Issues whose index is not of what is out, those that readers miss most first. */
export async function behind(most: number): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>`
    SELECT i."id"::text FROM "Issue" i LEFT JOIN "SearchIssue" s ON s."issueId" = i."id"
    WHERE (i."liveEditionId" IS NOT NULL OR s."editionId" IS NOT NULL)
      AND (s."issueId" IS NULL OR s."editionId" IS DISTINCT FROM i."liveEditionId" OR s."format" <> ${indexFormat})
    ORDER BY i."publicationDate" DESC, i."id" LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Issues that a reader's search waits for, when their job has not come round yet. */
const whileWaiting = 2;

type Whole = { version: number; asked: Promise<boolean> | null };

/**
 * Whether a search finds all that is out this moment. What has just gone out is indexed before the search is answered, so that it is found as
 * soon as it can be read; where more is behind (the first start after an upgrade), the job is at it, and the answer is false.
 */
export async function isWhole(): Promise<boolean> {
  const whole = processWide<Whole>("search index", () => ({ version: -1, asked: null }));
  const version = await readPartVersion(siteKey);
  if (whole.version === version) return true;
  whole.asked ??= catchUp(version, whole).finally(() => {
    whole.asked = null;
  });
  return whole.asked;
}

async function catchUp(version: number, whole: Whole): Promise<boolean> {
  const ids = await behind(whileWaiting + 1);
  if (ids.length > whileWaiting) return false;
  for (const id of ids) await indexIssue(id);
  if ((await behind(1)).length > 0) return false;
  whole.version = version;
  return true;
}
