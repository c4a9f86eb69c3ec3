import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { lineOf, placeHref } from "./notification-line";

export const markReadSchema = z.strictObject({ ids: z.array(idSchema).max(100).optional() });
export type MarkRead = z.infer<typeof markReadSchema>;

/** Marks these of the actor's own notifications read; without ids, all. Others' are left alone. */
export async function markRead({ userId }: Actor, { ids }: MarkRead): Promise<Result<{ count: number }, never>> {
  const { count } = await db.notification.updateMany({
    where: { userId, readAt: null, ...(ids && { id: { in: ids } }) },
    data: { readAt: new Date(), mailSince: null },
  });
  return accept({ count });
}

/** Opens one: marks it read and answers where it leads. Refuses: notFound, also for somebody else's. */
export async function openNotification(actor: Actor, id: Id): Promise<Result<{ href: string }, "notFound">> {
  const row = await db.notification.findFirst({ where: { id, userId: actor.userId } });
  if (!row) return refuse("notFound");
  await markRead(actor, { ids: [id] });
  return accept({ href: placeHref(lineOf(row).place) });
}
