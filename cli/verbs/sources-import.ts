import { readFile, stat } from "node:fs/promises";
import { bibliographyFormats } from "@/lib/sources/bibliography/entries";
import type { ImportPlan } from "@/lib/sources/import-plan";
import { importSources, importSourcesSchema, planImport } from "@/lib/sources/import-sources.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { findPublicationId } from "../find";
import { Misunderstood, type Verb, word } from "../verb";

const mostBytes = 5_000_000;

export const sourcesImport: Verb = {
  name: "sources import",
  usage: "FILE --publication SLUG [--format bibtex|ris|csl-json] [--dry-run]",
  about:
    "Keeps what is new in a file of references, all of it or nothing.\n--dry-run says what would be kept, line by line.",
  options: {
    ...asOption,
    publication: { type: "string" },
    format: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
  run: async (given) => {
    const publicationId = await findPublicationId(given);
    if (!publicationId) throw new Misunderstood("--publication SLUG is missing.");
    const file = word(given, 0, "FILE");
    const { format, "dry-run": isDry } = given.values;
    if (format !== undefined && !bibliographyFormats.some((one) => one === format)) {
      throw new Misunderstood(`--format is one of ${bibliographyFormats.join(", ")}.`);
    }
    if ((await stat(file)).size > mostBytes)
      throw new Error(`${file} is larger than ${mostBytes} bytes: import it in parts.`);
    const text = await readFile(file, "utf8");
    const input = understood(importSourcesSchema, { publicationId, text, ...(format ? { format } : {}) });
    const actor = await actingAdmin(given);
    if (isDry) return answer(await planImport(actor, input), planText);
    return answer(await importSources(actor, input), ({ added, known, unreadable }) => {
      return `Added ${added}; ${known} were known; ${unreadable} could not be read.`;
    });
  },
};

function planText({ fresh, known, unreadable }: ImportPlan): string {
  return [
    ...fresh.map(({ line, title }) => `${line}\tnew\t${title}`),
    ...known.map(({ line, title }) => `${line}\tknown\t${title}`),
    ...unreadable.map(({ line, reason, excerpt }) => `${line}\t${reason}\t${excerpt}`),
  ].join("\n");
}
