import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { seeOther } from "@/app/api/subscriptions/plain-form";
import { accept, refuse } from "@/lib/kernel/result";
import { stopMail } from "@/lib/notifications/change-preference.server";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe-token.server";

const params = z.object({ token: z.string().max(200) });

/**
 * What a mail program's own button calls (RFC 8058): ends the mails that the signed link names, without a sign-in, whichever site's page the
 * program is.
 */
export const POST = openRoute({ params, fromAnywhere: true }, async ({ params: { token } }) => {
  const said = readUnsubscribeToken(token);
  if (!said) return refuse("notFound");
  await stopMail(said);
  return accept();
});

/** A program without that button opens the address (RFC 2369): it leads to the page that asks, and ends nothing by itself. */
export const GET = openRoute({ params }, async ({ params: { token } }) =>
  seeOther(`/sign-in/unsubscribe/${encodeURIComponent(token)}`),
);
