import "server-only";
import { readActor } from "@/lib/access/read-actor.server";
import { inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { TaskPayload } from "@/lib/platform/tasks";
import { wayOf } from "./kinds";
import type { Letters } from "./letters";
import { seePlace } from "./may-be-told.server";
import { lineOf } from "./notification-line";
import { readPreference } from "./read-preference.server";

/**
 * Mails what somebody wants to have at once. Nothing is mailed of what was read in the meantime, of what they may not see any more, or of a
 * kind that they have turned off since. The mail and the note that it is on its way are written together: it is mailed once.
 */
export async function mailNotification(
  { notificationId: id }: TaskPayload<"notification.mail">,
  letters: Letters,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Notification" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.notification.findUnique({ where: { id } });
    if (!row || row.readAt || !row.mailSince) return;
    const line = lineOf(row);
    const [actor, { set }] = await Promise.all([readActor(row.userId), readPreference(row.userId)]);
    const way = wayOf(line.kind, set);
    if (actor && way === "digest") return; // it goes with the digest
    const maySee = actor && way === "mail" && (await seePlace(actor, line.news, line.place));
    await tx.notification.update({ where: { id }, data: { mailSince: null } });
    if (!actor || !maySee) return;
    const mail = await letters.notification(actor, line);
    await enqueue(tx, "mail.send", { to: actor.email, ...mail }, { key: `notification:${id}:${row.count}` });
  });
}
