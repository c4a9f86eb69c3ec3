import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { searchedWords } from "@/lib/kernel/search-grams";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
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
    ...(find && { AND: foundBy(find) }),
  };
  const [rows, found, groups] = await Promise.all([
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
    find ? db.subscriber.count({ where }) : null,
    db.subscriber.groupBy({ by: ["state"], where: { publicationId }, _count: true }),
  ]);
  const counted = new Map(groups.map(({ state: of, _count }) => [of, _count]));
  const counts = Object.fromEntries(
    subscriberStates.map((one) => [one, counted.get(one) ?? 0]),
  ) as SubscriberPage["counts"];
  const all = subscriberStates.reduce((sum, one) => sum + counts[one], 0);
  const total = found ?? (state ? counts[state] : all);
  return accept({
    total,
    counts,
    subscribers: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      consentedAt: row.consentedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  });
}

/** Parts of an address in any order. The index narrows by pairs of letters; the address itself decides. */
function foundBy(find: string): Prisma.SubscriberWhereInput[] {
  return searchedWords(find).map(({ word, grams }) => ({
    grams: { hasEvery: [...grams] },
    email: { contains: literalPattern(word) },
  }));
}
