import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { remindersDue } from "./reminders";

/** Reviewers who are reminded in one go; whoever is left is reminded in the next. */
const most = 1_000;

type Row = { roundId: Id; articleId: Id; title: string; reviewerId: Id; dueAt: Date; openedBy: string };

/**
 * Reminds whoever was asked, has not decided, and is over time: when the day has passed, and some days later again. Asked as often as one
 * likes: each reminder has a name and is sent once. Answers how many people are over time.
 */
export function remindReviewers(now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r."id"::text AS "roundId", a."id"::text AS "articleId", a."title", ra."reviewerId"::text, r."dueAt", u."name" AS "openedBy"
      FROM "ReviewRound" r
      JOIN "Article" a ON a."id" = r."articleId" AND a."state" = 'inReview'
      JOIN "ReviewAssignment" ra ON ra."roundId" = r."id" AND ra."recusedAt" IS NULL
      JOIN "User" u ON u."id" = r."openedById"
      WHERE r."closedAt" IS NULL AND r."dueAt" < ${now}
        AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."roundId" = r."id" AND d."reviewerId" = ra."reviewerId")
      ORDER BY r."dueAt" DESC LIMIT ${most}`;
    for (const { roundId, reviewerId, title, dueAt, openedBy } of rows) {
      const key = `reviewOverdue:${roundId}:${reviewerId}:${dueAt.toISOString()}:${remindersDue(dueAt, now)}`;
      const place = { type: "review" as const, id: roundId };
      const payload = { userId: reviewerId, kind: "reviewOverdue" as const, byName: openedBy, subject: title, place };
      await enqueue(tx, "person.tell", payload, { key });
    }
    return rows.length;
  });
}
