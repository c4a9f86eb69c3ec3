import { openRoute } from "@/app/(studio)/guard-route";
import { countAttempt } from "@/lib/access/attempts.server";
import { refuse } from "@/lib/kernel/result";
import { changeSubscriptions } from "@/lib/mailing/subscribers/change-subscriptions.server";
import { linkDoors } from "@/lib/mailing/subscribers/doors";
import { changeSchema } from "@/lib/mailing/subscribers/subscriber";
import { letters } from "../letters";
import { mostFormBytes, readPlainForm, seeOther } from "../plain-form";

const said = { leave: "left", save: "saved", erase: "" } as const;

/** What a reader changes on the page behind their mails' links. */
export const POST = openRoute({ raw: true, maximum: mostFormBytes }, async ({ bytes, client }) => {
  const change = readPlainForm(bytes, changeSchema);
  if (!change) return refuse("invalid");
  const page = `/account/mail/${encodeURIComponent(change.token)}`;
  const counted = await countAttempt(linkDoors(client));
  if (!counted.ok) return seeOther(`${page}?said=wait`);
  const answer = await changeSubscriptions(client, change, letters);
  if (!answer.ok) return answer.error.code === "tooMany" ? seeOther(`${page}?said=wait`) : seeOther(page);
  if (change.do === "erase") return seeOther("/account/mail/deleted");
  return seeOther(`${page}?said=${answer.value.asked > 0 ? "asked" : said[change.do]}`);
});
