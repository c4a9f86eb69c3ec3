import { listPublications } from "@/lib/issues/list-publications.server";
import { actingAdmin, asOption } from "../acting-admin";
import { table, type Verb } from "../verb";

export const publicationsList: Verb = {
  name: "publications list",
  usage: "",
  about: "All publications of the house.",
  options: asOption,
  run: async (given) => {
    const publications = await listPublications(await actingAdmin(given));
    const rows = publications.map(({ slug, title, language, timeZone }) => [slug, title, language, timeZone]);
    return { ok: true, data: publications, text: table(rows) };
  },
};
