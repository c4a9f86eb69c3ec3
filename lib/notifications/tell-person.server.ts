import "server-only";
import { readActor } from "@/lib/access/read-actor.server";
import { suggestionsFold } from "@/lib/articles/tell-of-suggestions.server";
import { newId } from "@/lib/kernel/ids";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { TaskContext, TaskPayload } from "@/lib/platform/tasks";
import { kindOfNews, type Way, wayOf, withoutMail } from "./kinds";
import { seePlace } from "./may-be-told.server";
import { readPreference } from "./read-preference.server";

type Told = TaskPayload<"person.tell">;

/** Milliseconds that a mail waits for more about the same thing, or for being read in the app. */
export const mailAfter = 30_000;
/** Keys of happenings that are kept: a job that is done again is done soon. */
const mostHappenings = 50;

/**
 * Tells one person something, in the way that they chose for its kind: in the app, and by mail at once or in their digest. What happens again
 * about the same thing before they read it is folded in. Told again under the same key, nothing comes of it. Whoever left, or may not see it
 * any more, is told nothing.
 */
export async function tellPerson(news: Told, { key }: TaskContext): Promise<void> {
  const actor = await readActor(news.userId);
  if (!actor) return;
  const kind = kindOfNews[news.kind];
  const { set } = await readPreference(news.userId);
  const chosen = wayOf(kind, set);
  const way = isAboutMail(news) ? withoutMail(chosen) : chosen;
  if (way === "off") return;
  const seen = await seePlace(actor, news.kind, news.place);
  if (!seen) return;
  await inTransaction(async (tx) => {
    const foldKey = foldKeyOf(news);
    const before = await tx.notification.count({
      where: { userId: news.userId, foldKey, happenings: { has: key } },
    });
    if (before > 0) return;
    const row = await fold(tx, { news, key, way, foldKey, publicationId: seen.publicationId });
    if (way === "mail" && row.isFirstToMail)
      await enqueue(
        tx,
        "notification.mail",
        { notificationId: row.id },
        { key: `notification.mail:${row.id}:${row.count}`, runAt: new Date(Date.now() + mailAfter) },
      );
  });
}

/** That a mail could not be sent is not told by another one. */
function isAboutMail({ kind, subject }: Told): boolean {
  return kind === "jobFailed" && subject === "mail.send";
}

/**
 * What is about the same thing: the same kind of news about the same record; in a discussion, about the same thread. All suggestions in an
 * article are one thing, but what became of them is not.
 */
function foldKeyOf({ kind, place, subject }: Told): string {
  const news = kindOfNews[kind];
  if (news === "suggestion") return suggestionsFold(place.id);
  const what = place.type === "job" ? subject : place.id;
  const about = news === "suggestionAnswered" ? kind : news;
  return `${about}:${place.type}:${what}${place.part ? `#${place.part}` : ""}`.slice(0, 200);
}

type Folding = { news: Told; key: string; way: Way; foldKey: string; publicationId: string | null };
type Folded = { id: string; count: number; isFirstToMail: boolean };

/** One statement, so that two happenings at once become one row. */
async function fold(tx: Tx, { news, key, way, foldKey, publicationId }: Folding): Promise<Folded> {
  const { userId, kind, subject, byName, detail = "" } = news;
  const place = JSON.stringify(news.place);
  const mailSince = way === "mail" || way === "digest" ? new Date() : null;
  const [row] = await tx.$queryRaw<Folded[]>`
    INSERT INTO "Notification" AS n
      ("id", "userId", "kind", "news", "publicationId", "place", "title", "byName", "detail", "foldKey", "happenings", "mailSince")
    VALUES (${newId()}::uuid, ${userId}::uuid, ${kindOfNews[kind]}, ${kind}, ${publicationId}::uuid, ${place}::jsonb, ${subject},
      ${byName}, ${detail}, ${foldKey}, ARRAY[${key}], ${mailSince}::timestamptz)
    ON CONFLICT ("userId", "foldKey") WHERE "readAt" IS NULL DO UPDATE SET
      "news" = EXCLUDED."news", "place" = EXCLUDED."place", "title" = EXCLUDED."title", "byName" = EXCLUDED."byName",
      "detail" = EXCLUDED."detail",
      "count" = n."count" + 1, "happenedAt" = now(),
      "happenings" = (n."happenings" || EXCLUDED."happenings")[greatest(1, cardinality(n."happenings") + 2 - ${mostHappenings}::int):],
      "mailSince" = COALESCE(n."mailSince", EXCLUDED."mailSince")
    RETURNING n."id"::text, n."count", (n."mailSince" IS NOT DISTINCT FROM ${mailSince}::timestamptz) AS "isFirstToMail"`;
  if (!row) throw new Error("a notification was neither written nor folded");
  return row;
}
