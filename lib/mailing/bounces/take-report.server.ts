import "server-only";
import type { ActionState } from "@/lib/access/action-state";
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
 * in the order given. `read` is called for whoever shows the key, and for nobody else. Refuses: notSignedIn (the key is not the publication's, or
 * there is no such publication), and what `read` refuses.
 */
export async function takeReport(
  { publication, authorization }: Asked,
  read: () => Promise<ActionState<Handed>>,
): Promise<Result<{ taken: Taken[] }>> {
  const row = await db.publication.findUnique({ where: { slug: publication }, select: { id: true } });
  if (!row || !showsBounceKey(authorization, row.id)) return refuse("notSignedIn");
  const handed = await read();
  return handed.ok ? accept({ taken: await takeEach(handed.value, row.id) }) : handed;
}

async function takeEach(handed: Handed, publicationId: Id): Promise<Taken[]> {
  if ("notice" in handed) return [await takeNotice(handed.notice, publicationId)];
  const taken: Taken[] = [];
  for (const reported of handed.reports) taken.push(await take(reported, publicationId));
  return taken;
}

function take({ message, outcome, status, said }: Reported, publicationId: Id): Promise<Noted> | Noted {
  const deliveryId = deliveryIn(message);
  if (!deliveryId) return "notOurs";
  if (outcome === "complained") return noteComplaint(deliveryId, publicationId);
  if (outcome !== "failed") return "delayed";
  return noteFailure({ deliveryId, status: status ?? null, said, publicationId });
}
