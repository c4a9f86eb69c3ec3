import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";

export type ReviewNews = {
  kind: "reviewAsked" | "overtaken" | "changesRequested" | "approved" | "mentioned" | "replied" | "blockingComment";
  article: { id: Id; title: string };
  people: readonly Id[];
  /** Who made it happen: they know already. */
  by: Actor;
  /** What happened, so that nobody is told of it twice. */
  key: string;
  /** The round that it is about: it leads there. Without one it leads to the article. */
  roundId?: Id;
  /** The spot in the article that it is about. */
  part?: string;
};

/** What asked somebody for a verdict is read once they gave it or stepped back: it waits for nothing any more. */
export async function answerNews(tx: Tx, userId: Id, roundId: Id): Promise<void> {
  const foldKey = { in: ["reviewAsked", "overtaken", "deadline"].map((kind) => `${kind}:review:${roundId}`) };
  const read = { readAt: new Date(), mailSince: null };
  await tx.notification.updateMany({ where: { userId, foldKey, readAt: null }, data: read });
}

/** Queues one message a person, worded in their language when it is sent. */
export async function tellAbout(tx: Tx, { kind, article, people, by, key, roundId, part }: ReviewNews): Promise<void> {
  const others = [...new Set(people)].filter((id) => id !== by.userId);
  const to = roundId ? { type: "review" as const, id: roundId } : { type: "article" as const, id: article.id };
  const place = { ...to, ...(part && { part }) };
  for (const userId of others) {
    const payload = {
      userId,
      kind,
      byName: by.name,
      subject: article.title,
      place,
    };
    await enqueue(tx, "person.tell", payload, { key: `${kind}:${key}:${userId}` });
  }
}
