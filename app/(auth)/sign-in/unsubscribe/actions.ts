"use server";

import { z } from "zod";
import { openAction } from "@/app/(studio)/guard-action";
import { accept, refuse } from "@/lib/kernel/result";
import { stopMail } from "@/lib/notifications/change-preference.server";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe-token.server";

/** Ends the mails that a signed link names, for whoever holds it. */
export const stopMailAction = openAction(z.strictObject({ token: z.string().max(200) }), async (_, { token }) => {
  const said = readUnsubscribeToken(token);
  if (!said) return refuse("notFound");
  await stopMail(said);
  return accept();
});
