import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { refuse } from "@/lib/kernel/result";
import { slugSchema } from "@/lib/kernel/ids";
import { askToSubscribe } from "@/lib/mailing/subscribers/ask-to-subscribe.server";
import { askSchema } from "@/lib/mailing/subscribers/subscriber";
import { letters } from "../letters";
import { mostFormBytes, readPlainForm, seeOther } from "../plain-form";

/** The public form: an address that wants a publication by mail. The answer is the same whatever is known of the address. */
export const POST = openRoute({ raw: true, maximum: mostFormBytes }, async ({ bytes, client }) => {
  const asked = readPlainForm(bytes, askSchema);
  const publication = asked?.publication ?? readPlainForm(bytes, z.object({ publication: slugSchema }))?.publication;
  if (!publication) return refuse("notFound");
  const page = `/${encodeURIComponent(publication)}/subscribe`;
  if (!asked) return seeOther(`${page}/again`);
  const answer = await askToSubscribe(client, asked, letters);
  if (answer.ok) return seeOther(`${page}/asked`);
  return answer.error.code === "tooMany" ? seeOther(`${page}/wait`) : answer;
});
