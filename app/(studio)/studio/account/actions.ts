"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { endSession, startSession } from "@/app/(auth)/start-session";
import { guardAction } from "@/app/(studio)/guard-action";
import { localeCookie } from "@/i18n/locales";
import { accept } from "@/lib/kernel/result";
import { changePassword as change } from "@/lib/people/change-password.server";
import { changePasswordSchema, updateAccountSchema } from "@/lib/people/person";
import { signOutEverywhere as leaveEverywhere } from "@/lib/people/sign-out-everywhere.server";
import { updateAccount as update } from "@/lib/people/update-account.server";

/** Name and language; the language holds in this browser at once, and for letters. */
export const updateAccount = guardAction(updateAccountSchema, async (actor, input) => {
  const result = await update(actor, input);
  (await cookies()).set(localeCookie, input.locale, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
  refresh();
  return result;
});

/** Goes on in this browser with the new session; every other one has ended. */
export const changePassword = guardAction(changePasswordSchema, async (actor, input) => {
  const result = await change(actor, input);
  if (!result.ok) return result;
  await startSession(result.value);
  return accept();
});

export const signOutEverywhere = guardAction(z.unknown(), async (actor) => {
  await leaveEverywhere(actor);
  await endSession();
  redirect("/sign-in?said=signedOutEverywhere");
});
