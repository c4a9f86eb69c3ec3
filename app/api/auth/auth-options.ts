import type { AuthOptions, CookiesOptions } from "next-auth";
import { oidcProvider, proveIdentity } from "@/app/api/auth/oidc-provider";
import { passwordProvider } from "@/app/api/auth/password-provider";
import { readActor } from "@/lib/access/read-actor.server";
import { safeReturnPath } from "@/lib/access/return-path";
import { isSecureSite, type Session, sessionCookieName, sessionMaxAge } from "@/lib/access/session.server";
import { idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";
import { log } from "@/lib/platform/log.server";
import { signInWithIdentity } from "@/lib/people/sign-in-with-identity.server";

/** How next-auth is used here: it proves who somebody is and seals a session; what a session is good for is asked of the database. */
export function authOptions(): AuthOptions {
  // next-auth takes its own address from the environment only, and links of OpenID Connect are made from it.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL;
  const secure = isSecureSite();
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionMaxAge },
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie(secure) },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(), ...oidcProvider(env())],
    callbacks: { signIn, jwt, session, redirect },
    logger: {
      error: (code, fact) => log("warn", "auth.error", { code, message: messageOf(fact) }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function sessionCookie(secure: boolean): CookiesOptions["sessionToken"] {
  return { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } };
}

type Callbacks = NonNullable<AuthOptions["callbacks"]>;

/** A password was judged by its provider; an identity is looked up here. The session found is carried on the user to `jwt`. */
const signIn: Callbacks["signIn"] = async ({ user, account, profile }) => {
  if (account?.type === "credentials") return true;
  const result = await signInWithIdentity(proveIdentity(env(), profile));
  if (!result.ok) return `/sign-in?refused=${result.error.code}`;
  user.session = result.value;
  return true;
};

/** All that a session's token holds. */
const jwt: Callbacks["jwt"] = async ({ token, user }) => {
  const found: Session | undefined = user?.session;
  return found ? { userId: found.userId, epoch: found.epoch } : token;
};

/** What `GET /api/auth/session` tells scripts: a name, for as long as the session is good. */
const session: Callbacks["session"] = async ({ session: { expires }, token }) => {
  const userId = idSchema.safeParse(token.userId);
  const actor = userId.success ? await readActor(userId.data, Number(token.epoch)) : null;
  return actor ? { expires, user: { name: actor.name, email: actor.email } } : { expires };
};

const redirect: Callbacks["redirect"] = async ({ url, baseUrl }) => {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
  const ownPage = path === "/sign-in" || path.startsWith("/sign-in?");
  return `${baseUrl}${ownPage ? path : safeReturnPath(path)}`;
};

function messageOf(fact: unknown): string {
  const error = typeof fact === "object" && fact !== null && "error" in fact ? fact.error : fact;
  return error instanceof Error ? error.message : String(error);
}
