import "server-only";
import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat Sheet recommends, some 30 ms on a
 * small machine. The parameters stand in each hash, so that they can be raised without breaking what is kept.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Whether the password is that of the hash. Without a hash (no such account, or one without a password) it does the same work
 * and says no, so that the time does not tell whether the account exists.
 */
export async function verifyPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const right = await verify(kept ?? (await nobodysHash()), password.normalize("NFC")).catch(() => false);
  return Boolean(kept) && right;
}

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(crypto.randomUUID());
  return nobodys;
}
