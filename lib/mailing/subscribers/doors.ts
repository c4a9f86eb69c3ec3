import type { Counter } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";

const hour = 60 * 60;

/** Asking to subscribe sends mail to somebody: seldom to one address, and not from one place to many. */
export const askDoors = (email: string, { address }: Client): Counter[] => [
  { door: "subscribe.mailbox", of: email, limit: { most: 5, seconds: hour } },
  { door: "subscribe.address", of: address, limit: { most: 30, seconds: hour } },
];

/** Links of mails: their secrets cannot be guessed, but asking costs us work. */
export const linkDoors = ({ address }: Client): Counter[] => [
  { door: "subscription.address", of: address, limit: { most: 300, seconds: hour } },
];
