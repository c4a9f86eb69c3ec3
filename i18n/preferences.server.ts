import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { noteAskedLocale } from "@/lib/platform/answer-status.server";
import { isTheme, type Locale, localeCookie, pickLocale, type Theme, themeCookie } from "./locales";

/** The interface's language for this request: the cookie, then the browser's languages, then Korean. */
export const guessLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return pickLocale(chosen, (await headers()).get("accept-language"));
});

/**
 * The same, for what is shown for sure: a public page that asks for it is kept once for each language. The pages that say that nothing is there are
 * drawn along with every page, and ask the other way.
 */
export async function readLocale(): Promise<Locale> {
  noteAskedLocale();
  return guessLocale();
}

/** The chosen lighting, for `data-theme` on <html>: written by the server, so that nothing flashes. */
export const readTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
});
