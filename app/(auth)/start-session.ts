import { cookies } from "next/headers";
import { isSecureSite, type Session, sealSession, sessionCookieName, sessionMaxAge } from "@/lib/access/session.server";

/** Puts a session into this browser: the same cookie that next-auth sets. Only in a server action or a route handler. */
export async function startSession(session: Session): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSession(session), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecureSite(),
    maxAge: sessionMaxAge,
  });
}

export async function endSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: isSecureSite() });
}
