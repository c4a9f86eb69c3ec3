import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { deliveryIn } from "../sending/delivery-name.server";
import { type Noted, noteFailure } from "./note-failure.server";
import { readNotice } from "./read-notice";

/** What a notice led to. `noNotice`: it is a message of another kind. */
export type Taken = Noted | "noNotice";

/**
 * Takes in what a mail server sent back. The mail is known by its signed name in the return path or in its Message-ID, never by the address that the
 * notice states, which anybody can write. Taken in again it changes nothing. `publicationId`: whose mails whoever hands it over may speak of.
 */
export async function takeNotice(raw: string, publicationId?: Id): Promise<Taken> {
  const notice = readNotice(raw);
  if (!notice) return "noNotice";
  const deliveryId = deliveryIn(notice.searchable);
  if (!deliveryId) return "notOurs";
  const failed = notice.recipients.find(({ action }) => action === "failed");
  if (!failed) return "delayed";
  return noteFailure({ deliveryId, status: failed.status, said: failed.diagnostic, publicationId });
}
