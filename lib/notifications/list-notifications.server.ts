import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { lineOf, type NotificationLine } from "./notification-line";

export const listNotificationsSchema = z.object({
  show: z.enum(["all", "unread"]).catch("all"),
  /** The last line of the page before. */
  before: idSchema.optional().catch(undefined),
});
export type ListNotifications = z.infer<typeof listNotificationsSchema>;

export type NotificationPage = { readonly lines: readonly NotificationLine[]; readonly next: string | null };

const pageSize = 30;

/** What the actor was told, newest first, a page at a time; of publications that they have left, nothing. */
export async function listNotifications(actor: Actor, { show, before }: ListNotifications): Promise<NotificationPage> {
  const last = before && (await db.notification.findFirst({ where: { id: before, userId: actor.userId } }));
  const rows = await db.notification.findMany({
    where: {
      ...theirs(actor),
      ...(show === "unread" && { readAt: null }),
      ...(last && {
        AND: {
          OR: [{ happenedAt: { lt: last.happenedAt } }, { happenedAt: last.happenedAt, id: { gt: last.id } }],
        },
      }),
    },
    orderBy: [{ happenedAt: "desc" }, { id: "asc" }],
    take: pageSize + 1,
  });
  const lines = rows.slice(0, pageSize).map(lineOf);
  return { lines, next: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null };
}

/** The bell counts no further than this. */
export const mostUnread = 100;

/** How many the actor has not read; at most `mostUnread`. */
export async function countUnread(actor: Actor): Promise<number> {
  return db.notification.count({ where: { ...theirs(actor), readAt: null }, take: mostUnread });
}

/** What is of the house itself is for administrators alone, and only while they are. */
function theirs({ userId, isAdmin, roles }: Actor): Prisma.NotificationWhereInput {
  return { userId, ...(isAdmin ? {} : { publicationId: { in: Object.keys(roles) } }) };
}
