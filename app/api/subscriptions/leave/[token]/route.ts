import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { accept, refuse } from "@/lib/kernel/result";
import { leave } from "@/lib/mailing/subscribers/end-subscription.server";
import { readReaderToken } from "@/lib/mailing/subscribers/reader-token.server";
import { seeOther } from "../../plain-form";

const params = z.object({ token: z.string().max(200) });

/**
 * What a mail program's own button calls (RFC 8058): ends the subscription whose signed link it is, without a cookie and without asking, whichever
 * site's page the program is.
 */
export const POST = openRoute({ params, fromAnywhere: true }, async ({ params: { token } }) => {
  const subscriberId = readReaderToken(token);
  if (!subscriberId) return refuse("notFound");
  await leave(subscriberId);
  return accept();
});

/**
 * A program without that button opens the address (RFC 2369): it leads to the page that asks, and ends nothing by itself, since programs look at
 * links before people do.
 */
export const GET = openRoute({ params }, async ({ params: { token } }) =>
  seeOther(`/account/mail/${encodeURIComponent(token)}#leave`),
);
