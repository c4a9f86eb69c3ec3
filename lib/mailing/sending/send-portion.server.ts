import "server-only";
import { z } from "zod";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { openPost, type Post, type Posted, type PostMessage } from "@/lib/platform/post.server";
import type { TaskPayload } from "@/lib/platform/tasks";
import { type MailSource, readMailSource } from "@/lib/publishing/read-mail-edition.server";
import type { WordingOf } from "@/lib/publishing/read-form.server";
import { composeMail } from "./compose-mail.server";
import { endDelivery, notSent, putBack } from "./end-delivery.server";
import { judgeAnswer } from "./judge-answer";
import { portionOf } from "./mailing";
import { tickKey } from "./start-mailing.server";

/** Minutes after which nothing is heard any more of a mail that was handed over: far longer than a mail server is waited for. */
const silence = 5;

/**
 * Sends a portion of a mailing and queues the next. Each mail goes out at most once by itself, whatever dies when (docs/decisions/0092):
 * its row says `sending`, committed, before the mail server is given anything, and what is found so later, with nobody at work, becomes `unknown`
 * and is left to a person. Where mails are files the same file is written again instead.
 * @throws what keeps the mail server from being spoken to: the outbox tries again, and tells somebody in the end
 */
export async function sendPortion(
  { mailingId, tick }: TaskPayload<"mailing.send">,
  { wordingOf }: { wordingOf: WordingOf },
): Promise<void> {
  const began = Date.now();
  const mailing = await readMailing(mailingId);
  if (!mailing || mailing.ticks !== tick || mailing.stoppedAt || mailing.finishedAt) return;
  const { SMTP_URL } = env();
  await giveUpSilent(mailingId, Boolean(SMTP_URL));
  const { slug, publication } = mailing.issue;
  const source = await readMailSource(publication.slug, slug, wordingOf);
  if (!source) return void (await db.mailing.update({ where: { id: mailingId }, data: { stoppedAt: new Date() } }));
  const { mails, pause } = portionOf(mailing.perMinute);
  const post = openPost(SMTP_URL);
  try {
    for (let sent = 0; sent < mails; ) {
      const claimed = await claim(mailingId);
      if (!claimed) break;
      if (await sendOne(claimed, { post, source })) sent += 1;
    }
  } finally {
    post.close();
  }
  await queueNext({ mailingId, tick, notBefore: began + pause });
}

function readMailing(id: Id) {
  return db.mailing.findUnique({
    where: { id },
    select: {
      ...{ ticks: true, stoppedAt: true, finishedAt: true, perMinute: true },
      issue: { select: { slug: true, publication: { select: { slug: true } } } },
    },
  });
}

/** Rows that another process took and never ended. A file that may have been written already is written again: it is the same. */
async function giveUpSilent(mailingId: Id, bySmtp: boolean): Promise<void> {
  const state = bySmtp ? "unknown" : "waiting";
  await db.$executeRaw`
    UPDATE "MailingDelivery" SET "state" = ${state}::"MailingDeliveryState", "endedAt" = ${bySmtp ? new Date() : null}
    WHERE "mailingId" = ${mailingId}::uuid AND "state" = 'sending' AND "handedAt" < now() - make_interval(mins => ${silence})`;
}

const claimedSchema = z.object({
  id: z.uuid(),
  attempts: z.number(),
  subscriberId: z.uuid().nullable(),
});
type Claimed = z.infer<typeof claimedSchema>;

/** Takes the next row, so that no other process can: from here on the mail counts as handed over. Nothing is taken of a mailing that was stopped. */
async function claim(mailingId: Id): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "MailingDelivery" SET "state" = 'sending', "handedAt" = now(), "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT d."id" FROM "MailingDelivery" d JOIN "Mailing" m ON m."id" = d."mailingId"
      WHERE d."mailingId" = ${mailingId}::uuid AND d."state" = 'waiting' AND d."dueAt" <= now() AND m."stoppedAt" IS NULL
      ORDER BY d."dueAt", d."id" LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    )
    RETURNING "id"::text, "attempts", "subscriberId"::text`;
  return rows[0] === undefined ? undefined : claimedSchema.parse(rows[0]);
}

/** Whether a mail was handed over. Whoever has left meanwhile is passed over. */
async function sendOne(claimed: Claimed, { post, source }: { post: Post; source: MailSource }): Promise<boolean> {
  const { id, subscriberId, attempts } = claimed;
  const subscriber = subscriberId
    ? await db.subscriber.findUnique({
        where: { id: subscriberId, state: "active" },
        select: { id: true, email: true },
      })
    : null;
  if (!subscriber) {
    await endDelivery(id, { state: "skipped" });
    return false;
  }
  const posted = await hand(post, () =>
    composeMail(source, { deliveryId: id, subscriberId: subscriber.id, email: subscriber.email }),
  );
  switch (posted.is) {
    case "taken":
      await endDelivery(id, { state: "sent", subscriberId: subscriber.id });
      return true;
    case "unknown":
      await endDelivery(id, { state: "unknown", problem: posted.error.message });
      return true;
    case "unsent":
      await putBack(id);
      throw posted.error;
    case "answered": {
      const verdict = judgeAnswer(posted);
      if (verdict === "ours") {
        await putBack(id);
        throw new Error(posted.response);
      }
      await notSent({ id, attempts, subscriberId: subscriber.id }, verdict, posted.response);
      return true;
    }
  }
}

/** What cannot even be written is not handed over. */
async function hand(post: Post, compose: () => PostMessage): Promise<Posted> {
  try {
    return await post.send(compose());
  } catch (error) {
    return { is: "unsent", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

type Next = { mailingId: Id; tick: number; notBefore: number };

/** The next portion, when the rate allows it and something is due; none when nothing is left. Of two processes at the same portion one queues it. */
async function queueNext({ mailingId, tick, notBefore }: Next): Promise<void> {
  await inTransaction(async (tx) => {
    const [left] = await tx.$queryRaw<{ due: Date | null }[]>`
      SELECT min(CASE WHEN "state" = 'waiting' THEN "dueAt" ELSE "handedAt" + make_interval(mins => ${silence}) END) AS "due"
      FROM "MailingDelivery" WHERE "mailingId" = ${mailingId}::uuid AND "state" IN ('waiting', 'sending')`;
    const due = left?.due ?? null;
    const data = due ? { ticks: tick + 1 } : { finishedAt: new Date() };
    const { count } = await tx.mailing.updateMany({ where: { id: mailingId, ticks: tick }, data });
    if (count === 0 || !due) return;
    const runAt = new Date(Math.max(notBefore, due.getTime()));
    const next = { mailingId, tick: tick + 1 };
    await enqueue(tx, "mailing.send", next, { key: tickKey(mailingId, next.tick), runAt });
  });
}
