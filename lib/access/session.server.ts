import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";

/** What a session says: who, and under which of their epochs. Everything else is read from the database at each request. */
export type Session = { readonly userId: Id; readonly epoch: number };

const tokenSchema = z.object({ userId: idSchema, epoch: z.int().min(0) });

/** How long somebody stays signed in without signing in again, in seconds. */
export const sessionMaxAge = 30 * 24 * 60 * 60;

/** Whether the site is served over https, so that its cookies must never travel otherwise. */
export function isSecureSite(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** The cookie's name is next-auth's own, so that its routes and ours read the same session. */
export function sessionCookieName(): string {
  return `${isSecureSite() ? "__Secure-" : ""}next-auth.session-token`;
}

/** The value of a session cookie (an encrypted token as next-auth makes them). */
export async function sealSession(session: Session): Promise<string> {
  return encode({ token: { ...session }, secret: env().AUTH_SECRET, maxAge: sessionMaxAge });
}

/** Opens a session cookie. Null for anything that is not a live session of ours, however malformed. */
export async function openSession(cookie: string | undefined): Promise<Session | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
  const session = tokenSchema.safeParse(token);
  return session.success ? session.data : null;
}
