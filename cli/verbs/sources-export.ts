import { writeFile } from "node:fs/promises";
import { exportSources, exportSourcesSchema } from "@/lib/sources/export-sources.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { findPublicationId } from "../find";
import { Misunderstood, text, type Verb } from "../verb";

export const sourcesExport: Verb = {
  name: "sources export",
  usage: "--publication SLUG [--format bibtex|ris|csl-json] [--find WORDS] [--out FILE]",
  about: "Writes a publication's sources for other programs: into a file, or to the shell.",
  options: {
    ...asOption,
    publication: { type: "string" },
    format: { type: "string", default: "bibtex" },
    find: { type: "string", default: "" },
    out: { type: "string" },
  },
  run: async (given) => {
    const publicationId = await findPublicationId(given);
    if (!publicationId) throw new Misunderstood("--publication SLUG is missing.");
    const { format, find } = given.values;
    const input = understood(exportSourcesSchema, { publicationId, format, text: find });
    const file = await exportSources(await actingAdmin(given), input);
    if (!file.ok) return answer(file, () => "");
    const out = text(given, "out");
    if (out) {
      await writeFile(out, file.value.pieces, "utf8");
      return { ok: true, data: { out }, text: `Written: ${out}` };
    }
    let whole = "";
    for await (const piece of file.value.pieces) whole += piece;
    return { ok: true, data: { text: whole }, text: whole.trimEnd() };
  },
};
