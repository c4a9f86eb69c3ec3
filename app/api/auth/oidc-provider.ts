import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Env } from "@/lib/platform/env";
import type { ProvenIdentity } from "@/lib/people/sign-in-with-identity.server";

/** What an id token says of a person (OpenID Connect Core 1.0, 5.1). Some providers write `email_verified` as a text. */
type Claims = Profile & { email_verified?: boolean | "true" | "false" };

type Settings = Pick<Env, "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_NAME">;

/** The provider of the environment, if there is one: found by discovery, with state, nonce and PKCE. */
export function oidcProvider(settings: Settings): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: oidcName(settings) ?? issuer,
      type: "oauth",
      issuer,
      wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["state", "nonce", "pkce"],
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub, name, email }) => ({ id: String(sub), name, email }),
    },
  ];
}

/** What the button on the sign-in page calls the provider; null when there is none. */
export function oidcName({ OIDC_ISSUER, OIDC_NAME }: Settings): string | null {
  if (!OIDC_ISSUER) return null;
  return OIDC_NAME ?? new URL(OIDC_ISSUER).host;
}

/** What the provider vouches for, out of a token that next-auth has verified. */
export function proveIdentity({ OIDC_ISSUER }: Settings, profile: Profile | undefined): ProvenIdentity {
  const claims: Claims = profile ?? {};
  if (!OIDC_ISSUER || !claims.sub) throw new Error("an identity without issuer or subject");
  return {
    provider: OIDC_ISSUER,
    subject: claims.sub,
    email: claims.email ?? null,
    emailVerified: claims.email_verified === true || claims.email_verified === "true",
    name: claims.name ?? null,
  };
}
