import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { PublicationSettings } from "./publication";
import { fingerprintOf, settingsColumns, settingsOf } from "./publication-record.server";

export type PublicationSettingsRead = { id: Id; settings: PublicationSettings; fingerprint: string };

/** A publication's settings, for its members. Refuses: notFound. */
export async function readPublication(actor: Actor, id: Id): Promise<Result<PublicationSettingsRead, "notFound">> {
  const row = await db.publication.findUnique({ where: { id }, select: settingsColumns });
  if (!row || !mayReadPublication(actor, { publicationId: id })) return refuse("notFound");
  const settings = settingsOf(row);
  return accept({ id, settings, fingerprint: await fingerprintOf(settings) });
}
