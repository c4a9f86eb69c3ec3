import type { Counter } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** Signing in: ten tries an account, and room for a whole newsroom behind one address. */
export const signInDoors = (email: string, { address }: Client): Counter[] => [
  { door: "signIn.account", of: email, limit: { most: 10, seconds: quarterHour } },
  { door: "signIn.address", of: address, limit: { most: 100, seconds: quarterHour } },
];

/** Asking for a reset sends mail to somebody: seldom. */
export const resetDoors = (email: string, { address }: Client): Counter[] => [
  { door: "reset.account", of: email, limit: { most: 3, seconds: hour } },
  { door: "reset.address", of: address, limit: { most: 30, seconds: hour } },
];

/** Using a link: its secret cannot be guessed, but asking costs us work. */
export const linkDoors = ({ address }: Client): Counter[] => [
  { door: "link.address", of: address, limit: { most: 60, seconds: quarterHour } },
];

/** Typing one's present password again, by somebody who found the screen unlocked. */
export const passwordDoors = (userId: string): Counter[] => [
  { door: "password.account", of: userId, limit: { most: 10, seconds: quarterHour } },
];
