import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { deliveryIn } from "../sending/delivery-name.server";
import { showsBounceKey } from "./bounce-key.server";
import { noteComplaint, noteFailure, type Noted } from "./note-failure.server";
import type { Reported } from "./report";
import { type Taken, takeNotice } from "./take-notice.server";

/** What is handed over: a report of ours, or one message as a mail server sent it back (RFC 3464). */
export type Handed = { readonly reports: readonly Reported[] } | { readonly notice: string };

type Asked = { publication: string; authorization: string | null };

/**
 * Takes in what a mail provider says of a publication's mails, each by itself and once: what was said before is `known`. Answers with what each led to,
 * in the order given. Refuses: notSignedIn (the key is not the publication's, or there is no such publication).
 */
export async function takeReport(
  { publication, authorization }: Asked,
  handed: Handed,
): Promise<Result<{ taken: Taken[] }, "notSignedIn">> {
  const row = await db.publication.findUnique({ where: { slug: publication }, select: { id: true } });
  if (!row || !showsBounceKey(authorization, row.id)) return refuse("notSignedIn");
  if ("notice" in handed) return accept({ taken: [await takeNotice(handed.notice, row.id)] });
  const taken: Taken[] = [];
  for (const reported of handed.reports) taken.push(await take(reported, row.id));
  return accept({ taken });
}

function take({ message, outcome, status, said }: Reported, publicationId: Id): Promise<Noted> | Noted {
  const deliveryId = deliveryIn(message);
  if (!deliveryId) return "notOurs";
  if (outcome === "complained") return noteComplaint(deliveryId, publicationId);
  if (outcome !== "failed") return "delayed";
  return noteFailure({ deliveryId, status: status ?? null, said, publicationId });
}
