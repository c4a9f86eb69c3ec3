"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { letters } from "@/app/(auth)/letters";
import { endSession, startSession } from "@/app/(auth)/start-session";
import { openAction } from "@/app/(studio)/guard-action";
import { localeCookie } from "@/i18n/locales";
import { homePath, safeReturnPath } from "@/lib/access/return-path";
import { acceptInvitation as accept } from "@/lib/people/accept-invitation.server";
import {
  acceptInvitationSchema,
  requestPasswordResetSchema,
  resetPasswordSchema,
  signInSchema,
} from "@/lib/people/person";
import { requestPasswordReset as request } from "@/lib/people/request-password-reset.server";
import { resetPassword as reset } from "@/lib/people/reset-password.server";
import { signInWithPassword } from "@/lib/people/sign-in.server";

/** Signs in and goes to where somebody was going. */
export const signIn = openAction(signInSchema.extend({ next: z.string().optional() }), async (client, input) => {
  const result = await signInWithPassword(client, input);
  if (!result.ok) return result;
  await startSession(result.value);
  redirect(safeReturnPath(input.next));
});

/** Signs out in this browser. */
export const signOut = openAction(z.unknown(), async () => {
  await endSession();
  redirect("/sign-in");
});

export const requestPasswordReset = openAction(requestPasswordResetSchema, (client, input) =>
  request(client, input, letters),
);

export const resetPassword = openAction(resetPasswordSchema, async (client, input) => {
  const result = await reset(client, input);
  if (!result.ok) return result;
  await endSession();
  redirect("/sign-in?said=passwordChanged");
});

export const acceptInvitation = openAction(acceptInvitationSchema, async (client, input) => {
  const result = await accept(client, input);
  if (!result.ok) return result;
  await startSession(result.value);
  (await cookies()).set(localeCookie, input.locale, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
  redirect(homePath);
});
