import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A link's secret of 256 bits, and what is kept of it: whoever reads the database cannot use the link. */
export type OneTimeToken = { readonly token: string; readonly tokenHash: string };

export function newOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
