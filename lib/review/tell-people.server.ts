import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";

export type ReviewNews = {
  kind: "reviewAsked" | "changesRequested" | "approved" | "mentioned";
  article: { id: Id; title: string };
  people: readonly Id[];
  /** Who made it happen: they know already. */
  by: Actor;
  /** What happened, so that nobody is told of it twice. */
  key: string;
  /** The spot in the article that it is about. */
  part?: string;
};

/** Queues one message a person, worded in their language when it is sent. */
export async function tellAbout(tx: Tx, { kind, article, people, by, key, part }: ReviewNews): Promise<void> {
  const others = [...new Set(people)].filter((id) => id !== by.userId);
  for (const userId of others) {
    const payload = {
      userId,
      kind,
      byName: by.name,
      subject: article.title,
      place: { type: "article" as const, id: article.id, ...(part && { part }) },
    };
    await enqueue(tx, "person.tell", payload, { key: `${kind}:${key}:${userId}` });
  }
}
