import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/(studio)/require-actor";
import { idSchema } from "@/lib/kernel/ids";
import { openNotification } from "@/lib/notifications/mark-read.server";

/** The link of a notification, in the app and in a mail: it is read, and the person is led to the spot. */
export default async function OpenNotificationPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const actor = await requireActor(`/studio/notifications/${id.data}`);
  const opened = await openNotification(actor, id.data);
  if (!opened.ok) notFound();
  redirect(opened.value.href);
}
