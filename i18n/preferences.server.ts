import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isTheme, type Locale, localeCookie, pickLocale, type Theme, themeCookie } from "./locales";

/** The interface's language for this request: the cookie, then the browser's languages, then Korean. */
export const readLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return pickLocale(chosen, (await headers()).get("accept-language"));
});

/** The chosen lighting, for `data-theme` on <html>: written by the server, so that nothing flashes. */
export const readTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
});
