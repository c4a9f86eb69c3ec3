import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { accept, refuse } from "@/lib/kernel/result";
import { stopMail } from "@/lib/notifications/change-preference.server";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe-token.server";

/**
 * What a mail program's own button calls (RFC 8058): ends the mails that the signed link names, without a sign-in. A GET does nothing here, since
 * programs that look at links before people do would end mails that somebody wants.
 */
export const POST = openRoute({ params: z.object({ token: z.string().max(200) }) }, async ({ params }) => {
  const said = readUnsubscribeToken(params.token);
  if (!said) return refuse("notFound");
  await stopMail(said);
  return accept();
});
