import { createPublication } from "@/lib/issues/create-publication.server";
import { createPublicationSchema } from "@/lib/issues/publication";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { type Verb, word } from "../verb";

export const publicationsAdd: Verb = {
  name: "publications add",
  usage: "SLUG --title TITLE [--language ko] [--time-zone Asia/Seoul]",
  about: "Founds a publication with the house's defaults.",
  options: {
    ...asOption,
    title: { type: "string" },
    language: { type: "string", default: "ko" },
    "time-zone": { type: "string", default: "Asia/Seoul" },
  },
  run: async (given) => {
    const { title, language, "time-zone": timeZone } = given.values;
    const slug = word(given, 0, "SLUG");
    const input = understood(createPublicationSchema, { slug, title, language, timeZone });
    return answer(await createPublication(await actingAdmin(given), input), (made) => `Founded: /${made.slug}`);
  },
};
