import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import { type ListSubscribers, type SubscriberLine, type SubscriberState, subscriberStates } from "./subscriber";

export const subscribersOnPage = 50;

export type SubscriberPage = {
  readonly subscribers: readonly SubscriberLine[];
  readonly total: number;
  readonly counts: Readonly<Record<SubscriberState, number>>;
};

/** Who receives a publication, and who did; newest first. Refuses: notFound (also for whoever may not see them). */
export async function listSubscribers(
  actor: Actor,
  publicationId: Id,
  { find, state, page }: ListSubscribers,
): Promise<Result<SubscriberPage, "notFound">> {
  if (!mayManageSubscribers(actor, { publicationId })) return refuse("notFound");
  const where = {
    publicationId,
    ...(state && { state }),
    ...(find && { email: { contains: literalPattern(find.toLowerCase()) } }),
  };
  const [rows, total, groups] = await Promise.all([
    db.subscriber.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * subscribersOnPage,
      take: subscribersOnPage,
      select: {
        ...{ id: true, email: true, state: true, locale: true, createdAt: true, consentedAt: true },
        ...{ consentSource: true, consentWording: true, endedAt: true, problem: true },
      },
    }),
    db.subscriber.count({ where }),
    db.subscriber.groupBy({ by: ["state"], where: { publicationId }, _count: true }),
  ]);
  const counted = new Map(groups.map(({ state: of, _count }) => [of, _count]));
  const counts = Object.fromEntries(subscriberStates.map((one) => [one, counted.get(one) ?? 0]));
  return accept({
    total,
    counts: counts as Record<SubscriberState, number>,
    subscribers: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      consentedAt: row.consentedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  });
}
