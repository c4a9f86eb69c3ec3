import { z } from "zod";
import { locales } from "@/lib/access/actor";
import { env } from "@/lib/platform/env.server";
import { askAgainPath } from "@/lib/rendering/addresses";

/*
 * What somebody typed into the form for mail, for as long as it takes to give it back to them: in their own browser, and in no address.
 */

export const typedCookie = "typed-form";
const seconds = 300;

/** What of a form is given back, whatever was wrong with it. */
export const typedSchema = z.object({
  email: z.string().max(1_000).catch(""),
  locale: z.enum(locales).optional().catch(undefined),
});
export type Typed = z.infer<typeof typedSchema>;

export function typedCookieOf(typed: Typed): string {
  const secure = new URL(env().PUBLIC_URL).protocol === "https:" ? "; Secure" : "";
  const value = encodeURIComponent(JSON.stringify(typed));
  return `${typedCookie}=${value}; Path=${askAgainPath}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Out of a cookie, which anybody may have written. */
export function readTyped(value: string | undefined): Typed {
  try {
    return typedSchema.parse(JSON.parse(value ?? "{}"));
  } catch {
    return { email: "" };
  }
}
