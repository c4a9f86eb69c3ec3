import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { accept, refuse } from "@/lib/kernel/result";
import { leave } from "@/lib/mailing/subscribers/end-subscription.server";
import { readReaderToken } from "@/lib/mailing/subscribers/reader-token.server";

/**
 * What a mail program's own button calls (RFC 8058): ends the subscription whose signed link it is, without a cookie and without asking. A GET does
 * nothing here, since programs that look at links before people do would end mails that somebody wants.
 */
export const POST = openRoute({ params: z.object({ token: z.string().max(200) }) }, async ({ params }) => {
  const subscriberId = readReaderToken(params.token);
  if (!subscriberId) return refuse("notFound");
  await leave(subscriberId);
  return accept();
});
