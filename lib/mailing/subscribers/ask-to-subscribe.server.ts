import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Locale } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { newOneTimeToken } from "@/lib/access/one-time-token.server";
import { newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { type MailOffer, readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { askDoors } from "./doors";
import type { SubscriberLetters } from "./letters";
import { readerLinks } from "./reader-token.server";
import { type Ask, confirmDays } from "./subscriber";

/** Every answer takes at least this long (ms), more than the work does: its time does not tell what there was to do. */
const leastTime = 250;

/**
 * Somebody typed an address into the public form. A letter goes to it and asks; nothing else is ever sent before it is answered. Says the same
 * whether the address is known, receives the publication already, left or is new. Refuses: notFound (the publication does not go out by mail),
 * tooMany.
 */
export async function askToSubscribe(
  client: Client,
  { publication, email, locale, website }: Ask,
  letters: SubscriberLetters,
): Promise<Result<undefined, "notFound" | "tooMany">> {
  const offer = await readMailOffer(publication);
  if (!offer) return refuse("notFound");
  const counted = await countAttempt(askDoors(email, client));
  if (!counted.ok) return counted;
  const work = website === "" ? inTransaction((tx) => ask(tx, { offer, email, locale, letters })) : undefined;
  await Promise.all([pause(leastTime), work]);
  return accept();
}

export type Asking = { offer: MailOffer; email: string; locale: Locale; letters: SubscriberLetters };

const rowSchema = z.object({ id: z.uuid(), state: z.string() });

/** Within a transaction: the row that waits for an answer, and the letter that asks. A row that has ended stays as it is until then. */
export async function ask(tx: Tx, { offer, email, locale, letters }: Asking): Promise<void> {
  const { token, tokenHash } = newOneTimeToken();
  const expiresAt = new Date(Date.now() + confirmDays * 24 * 60 * 60 * 1000);
  const [row] = await tx.$queryRaw<unknown[]>`
    INSERT INTO "Subscriber" ("id", "publicationId", "email", "locale", "state", "confirmHash", "confirmExpiresAt")
    VALUES (${newId()}::uuid, ${offer.id}::uuid, ${email}, ${locale}, 'asked', ${tokenHash}, ${expiresAt})
    ON CONFLICT ("publicationId", "email") DO UPDATE SET
      "confirmHash" = CASE WHEN "Subscriber"."state" = 'active' THEN "Subscriber"."confirmHash" ELSE EXCLUDED."confirmHash" END,
      "confirmExpiresAt" = CASE WHEN "Subscriber"."state" = 'active' THEN "Subscriber"."confirmExpiresAt" ELSE EXCLUDED."confirmExpiresAt" END
    RETURNING "id"::text, "state"::text`;
  const { id, state } = rowSchema.parse(row);
  const to = { locale, publication: offer.title };
  const letter =
    state === "active"
      ? await letters.known({ ...to, link: readerLinks(id).page })
      : await letters.confirm({ ...to, link: `${env().PUBLIC_URL}/account/mail/confirm/${token}`, days: confirmDays });
  await enqueue(tx, "mail.send", { to: email, ...letter }, { key: `${letterKeys(id)}${newId()}` });
}

/** What the keys of all letters to a subscriber begin with: they are deleted with them. */
export function letterKeys(subscriberId: string): string {
  return `subscriber:${subscriberId}:`;
}
