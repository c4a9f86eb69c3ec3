import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { refuse } from "@/lib/kernel/result";
import { slugSchema } from "@/lib/kernel/ids";
import { askToSubscribe } from "@/lib/mailing/subscribers/ask-to-subscribe.server";
import { askSchema } from "@/lib/mailing/subscribers/subscriber";
import { letters } from "../letters";
import { askAgainPath } from "@/lib/rendering/addresses";
import { mostFormBytes, readPlainForm, seeOther } from "../plain-form";
import { typedCookieOf, typedSchema } from "../typed-form";

/**
 * The public form: an address that wants a publication by mail. The answer is the same whatever is known of the address; what cannot be taken is
 * given back as it was typed.
 */
export const POST = openRoute({ raw: true, maximum: mostFormBytes }, async ({ bytes, client }) => {
  const asked = readPlainForm(bytes, askSchema);
  const publication = asked?.publication ?? readPlainForm(bytes, z.object({ publication: slugSchema }))?.publication;
  if (!publication) return refuse("notFound");
  const again = `${askAgainPath}/${encodeURIComponent(publication)}`;
  const typed = typedCookieOf(readPlainForm(bytes, typedSchema) ?? { email: "" });
  if (!asked) return seeOther(again, typed);
  const answer = await askToSubscribe(client, asked, letters);
  if (answer.ok) return seeOther(`/${encodeURIComponent(publication)}/subscribe/asked`);
  return answer.error.code === "tooMany" ? seeOther(`${again}?wait`, typed) : answer;
});
