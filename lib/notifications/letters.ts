import type { Actor } from "@/lib/access/actor";
import type { NotificationLine } from "./notification-line";

export type Letter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly unsubscribe?: string;
};

/** The mails of this room, in the language of whoever receives them: written where the words are. */
export type Letters = {
  notification(actor: Actor, line: NotificationLine): Promise<Letter>;
  /** `more`: how many further ones stand in the app. */
  digest(actor: Actor, lines: readonly NotificationLine[], more: number): Promise<Letter>;
};
