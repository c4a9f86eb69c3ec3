import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type MailSetting, mailSettingSchema } from "@/lib/issues/mail-setting";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";

export const changeMailSettingSchema = mailSettingSchema.extend({ publicationId: idSchema });

/** How a publication goes out by mail. Refuses: notFound (also for whoever may not see it). */
export async function readMailSetting(actor: Actor, publicationId: Id): Promise<Result<MailSetting, "notFound">> {
  if (!mayManageSubscribers(actor, { publicationId })) return refuse("notFound");
  const row = await db.publication.findUnique({ where: { id: publicationId }, select: { mailing: true } });
  return row ? accept(mailSettingSchema.parse(row.mailing)) : refuse("notFound");
}

/** Says whether, when and how fast a publication goes out by mail. A mailing that has begun keeps its rate. Refuses: notFound (also for whoever may not). */
export function changeMailSetting(
  actor: Actor,
  { publicationId, ...setting }: z.infer<typeof changeMailSettingSchema>,
): Promise<Result<undefined, "notFound">> {
  return inTransaction(async (tx) => {
    if (!mayManageSubscribers(actor, { publicationId })) return refuse("notFound");
    const { count } = await tx.publication.updateMany({ where: { id: publicationId }, data: { mailing: setting } });
    if (count === 0) return refuse("notFound");
    const subject = { type: "publication", id: publicationId };
    await record(tx, { kind: "publication.mailSettingChanged", actor, publicationId, subject, facts: setting });
    return accept();
  });
}
