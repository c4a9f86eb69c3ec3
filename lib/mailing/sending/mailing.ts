import { z } from "zod";
import type { MailSetting } from "@/lib/issues/mail-setting";
import { idSchema } from "@/lib/kernel/ids";

export const deliveryStates = ["waiting", "sending", "sent", "refused", "unknown", "skipped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const mailingIssueSchema = z.strictObject({ issueId: idSchema });

/** How far a mailing is. */
export type MailingProgress = {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly stoppedAt: string | null;
  readonly perMinute: number;
  /** Null: it began by itself, with the publication. */
  readonly by: string | null;
  readonly counts: Readonly<Record<DeliveryState, number>>;
  /** The last mails that were refused or of which nothing is known, at most 20. */
  readonly problems: readonly { readonly email: string; readonly state: DeliveryState; readonly problem: string }[];
};

/** Whether an issue goes out by mail, and how far that is. */
export type IssueMailing = {
  readonly setting: MailSetting;
  readonly isOut: boolean;
  readonly subscribers: number;
  readonly maySend: boolean;
  readonly progress: MailingProgress | null;
};

/** Milliseconds that one portion stands for. */
const portionTime = 10_000;

/** So many mails in a portion, and the time (ms) after which the next may begin: never faster than the rate, also where it is less than one in ten seconds. */
export function portionOf(perMinute: number): { mails: number; pause: number } {
  const mails = Math.max(1, Math.floor((perMinute * portionTime) / 60_000));
  return { mails, pause: Math.ceil((mails * 60_000) / perMinute) };
}

/** Minutes until a mail that was put off is tried again, by how often it was; null: given up. */
export function minutesUntilRetry(attempts: number): number | null {
  return [5, 15, 60, 240][attempts - 1] ?? null;
}

/** So many mailings in a row that an address has not taken end its subscription. */
export const mostSoftBounces = 3;
