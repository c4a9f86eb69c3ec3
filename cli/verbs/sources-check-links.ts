import { checkLinks } from "@/lib/sources/links/check-links.server";
import { findPublicationId } from "../find";
import { Misunderstood, text, type Verb } from "../verb";

export const sourcesCheckLinks: Verb = {
  name: "sources check-links",
  usage: "[--most 200] [--publication SLUG]",
  about:
    "Looks at the links that are due, as the running newsroom does every ten minutes.\nAt most so many; it ends sooner when every host that is left must rest.",
  options: { most: { type: "string", default: "200" }, publication: { type: "string" } },
  run: async (given) => {
    const most = Number(text(given, "most"));
    if (!Number.isInteger(most) || most < 1 || most > 10_000)
      throw new Misunderstood("--most is a number from 1 to 10000.");
    const publicationId = await findPublicationId(given);
    const done = await checkLinks({ most, within: 3_600_000, publicationId });
    return {
      ok: true,
      data: done,
      text: `Looked at ${done.looked}; ${done.dead} are dead; ${done.copies} copies kept.`,
    };
  },
};
