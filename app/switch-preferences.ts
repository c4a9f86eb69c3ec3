"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { openAction } from "@/app/(studio)/guard-action";
import { localeCookie, locales, themeCookie, themes } from "@/i18n/locales";
import { accept } from "@/lib/kernel/result";

/**
 * Remembers a language for this browser. Next draws the page again in the same answer, and the state of what is open
 * (half-typed fields, open panels) stays.
 */
export const switchLocale = openAction(z.enum(locales), async (_client, locale) => {
  await remember(localeCookie, locale);
  return accept();
});

/** Remembers how the desk is lit in this browser. */
export const switchTheme = openAction(z.enum(themes), async (_client, theme) => {
  await remember(themeCookie, theme);
  return accept();
});

async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
}
