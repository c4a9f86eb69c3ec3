import { bounceKey } from "@/lib/mailing/bounces/bounce-key.server";
import { env } from "@/lib/platform/env.server";
import { findPublicationId } from "../find";
import { Misunderstood, text, type Verb } from "../verb";

export const bouncesKey: Verb = {
  name: "bounces key",
  usage: "--publication SLUG",
  about:
    "Prints where a mail provider reports what became of a publication's mails, and the key that it shows there (docs/reference/bounces.md). Another AUTH_SECRET makes another key.",
  options: { publication: { type: "string" } },
  run: async (given) => {
    const publicationId = await findPublicationId(given);
    if (!publicationId) throw new Misunderstood("--publication SLUG is missing.");
    const address = `${env().PUBLIC_URL}/api/bounces/${text(given, "publication")}`;
    const key = bounceKey(publicationId);
    return { ok: true, data: { address, key }, text: `POST ${address}\nAuthorization: Bearer ${key}` };
  },
};
