"use server";

import { cookies } from "next/headers";
import { isLocale, isTheme, localeCookie, themeCookie } from "./locales";

const aYear = 365 * 24 * 60 * 60;

/**
 * Remembers a language for this browser. Next draws the page again in the same answer, and the state of what is open
 * (half-typed fields, open panels) stays. Anything but a known language is ignored: there is nothing to tell.
 */
export async function switchLocale(locale: string): Promise<void> {
  if (isLocale(locale)) await remember(localeCookie, locale);
}

/** Remembers how the desk is lit in this browser. Anything but a known theme is ignored. */
export async function switchTheme(theme: string): Promise<void> {
  if (isTheme(theme)) await remember(themeCookie, theme);
}

async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", maxAge: aYear, sameSite: "lax" });
}
