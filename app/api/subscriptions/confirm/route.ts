import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { countAttempt } from "@/lib/access/attempts.server";
import { refuse } from "@/lib/kernel/result";
import { confirmSubscription } from "@/lib/mailing/subscribers/confirm-subscription.server";
import { linkDoors } from "@/lib/mailing/subscribers/doors";
import { readerToken } from "@/lib/mailing/subscribers/reader-token.server";
import { tokenSchema } from "@/lib/people/person";
import { mostFormBytes, readPlainForm, seeOther } from "../plain-form";

/** The button of a letter's page. Opening the page confirms nothing: programs open links before people do. */
export const POST = openRoute({ raw: true, maximum: mostFormBytes }, async ({ bytes, client }) => {
  const sent = readPlainForm(bytes, z.object({ token: tokenSchema }));
  if (!sent) return refuse("notFound");
  const counted = await countAttempt(linkDoors(client));
  if (!counted.ok) return seeOther(`/account/mail/confirm/${sent.token}?wait`);
  const confirmed = await confirmSubscription(sent.token);
  if (!confirmed.ok) return seeOther(`/account/mail/confirm/${sent.token}`);
  return seeOther(`/account/mail/${readerToken(confirmed.value.subscriberId)}?said=confirmed`);
});
