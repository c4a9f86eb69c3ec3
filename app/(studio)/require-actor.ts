import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { readActor } from "@/lib/access/read-actor.server";
import { askedPathHeader, signInPath } from "@/lib/access/return-path";
import { openSession, sessionCookieName } from "@/lib/access/session.server";

/** The person of this request, or null for nobody. Read from the database once a request, so that a lost role is lost at once. */
export const actorOrNull = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  const session = await openSession(jar.get(sessionCookieName())?.value);
  return session ? readActor(session.userId, session.epoch) : null;
});

/**
 * The person of this request, for pages and layouts: nobody is sent to sign in, and comes back to where they were going.
 * @param returnTo where to come back to, when the page knows better than the request
 */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const actor = await actorOrNull();
  if (actor) return actor;
  redirect(signInPath(returnTo ?? (await headers()).get(askedPathHeader)));
}
