import { z } from "zod";
import { locales } from "@/lib/access/actor";
import { idSchema, slugSchema } from "@/lib/kernel/ids";

/**
 * A mail address as it is kept: lower case, and its domain as mail servers name it (한국.kr is xn--3e0b707e.kr). No line end or control character can be in
 * one. What stands before the @ is in Latin letters: few mail servers take others (RFC 6531).
 */
export const addressSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254)
  .transform(inLatin)
  .pipe(z.email().max(254));

function inLatin(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (at < 0 || !/[^\u0020-\u007e]/.test(domain) || /[/?#:@\\\s]/.test(domain)) return address;
  const site = `https://${domain}`;
  return URL.canParse(site) ? `${address.slice(0, at)}@${new URL(site).hostname}` : address;
}

export const subscriberStates = ["active", "asked", "left", "bounced"] as const;
export type SubscriberState = (typeof subscriberStates)[number];

/** Where a consent comes from: the public form, confirmed by mail; or a list that an editor brought in, who states how it was given. */
export const consentSources = ["form", "import"] as const;
export type ConsentSource = (typeof consentSources)[number];

/** Names the words beside the public form's button (messages, `mailing.public.consent`). Whoever changes them changes this too. */
export const consentWording = "form-2026-11";

/** Days that a letter's question holds. Who has not answered by then is forgotten. */
export const confirmDays = 3;

/** What the public form sends. `website` is a field that nobody sees: programs fill it. */
export const askSchema = z.object({
  publication: slugSchema,
  email: addressSchema,
  locale: z.enum(locales).catch("ko"),
  website: z.string().max(500).default(""),
});
export type Ask = z.infer<typeof askSchema>;

/** What the page of a reader's subscriptions sends. */
export const changeSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("leave"), token: z.string().max(200) }),
  z.object({
    do: z.literal("save"),
    token: z.string().max(200),
    locale: z.enum(locales).catch("ko"),
    publications: z.array(slugSchema).max(50).default([]),
  }),
  z.object({ do: z.literal("erase"), token: z.string().max(200), sure: z.literal("yes") }),
]);
export type Change = z.infer<typeof changeSchema>;

export const listSubscribersSchema = z.object({
  find: z.string().trim().max(100).catch(""),
  state: z.enum(subscriberStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ListSubscribers = z.infer<typeof listSubscribersSchema>;

/** A subscriber in the studio's list. */
export type SubscriberLine = {
  readonly id: string;
  readonly email: string;
  readonly state: SubscriberState;
  readonly locale: string;
  readonly createdAt: string;
  readonly consentedAt: string | null;
  readonly consentSource: string;
  readonly consentWording: string;
  readonly endedAt: string | null;
  readonly problem: string;
};

export const subscriberIdSchema = z.strictObject({ publicationId: idSchema, subscriberId: idSchema });
