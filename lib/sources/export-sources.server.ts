import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadSources } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { bibliographyFormats } from "./bibliography/entries";
import { writeBibliography } from "./bibliography/write-bibliography.server";
import { matching, sourceFilter } from "./source-filter";
import { sourceColumns, sourceView } from "./source";

export const exportSourcesSchema = z.strictObject({
  publicationId: idSchema,
  format: z.enum(bibliographyFormats),
  ...sourceFilter,
});
export type ExportSources = z.infer<typeof exportSourcesSchema>;

/** More than any library of ours holds; a piece at a time, so that none of it is held as rows. */
const mostExported = 50_000;
const atOnce = 500;

export type ExportedFile = {
  readonly pieces: AsyncGenerator<string>;
  readonly extension: string;
  readonly type: string;
};

/** The sources that a search finds, all of them, as a file for other programs, oldest first. Refuses: notFound. */
export async function exportSources(actor: Actor, input: ExportSources): Promise<Result<ExportedFile, "notFound">> {
  if (!mayReadSources(actor, input)) return refuse("notFound");
  return accept({ pieces: piecesOf(input), ...files[input.format] });
}

const files = {
  bibtex: { extension: "bib", type: "application/x-bibtex" },
  ris: { extension: "ris", type: "application/x-research-info-systems" },
  "csl-json": { extension: "json", type: "application/vnd.citationstyles.csl+json" },
} as const;

async function* piecesOf({ format, ...filter }: ExportSources): AsyncGenerator<string> {
  let after: string | undefined;
  for (let written = 0; written < mostExported; written += atOnce) {
    const rows = await db.source.findMany({
      where: matching(filter),
      orderBy: { id: "asc" },
      take: atOnce,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      select: sourceColumns,
    });
    const piece =
      rows.length > 0 || written === 0
        ? writeBibliography(
            format,
            rows.map((row) => sourceView(row)),
          )
        : "";
    yield format === "csl-json" ? joined(piece, { isFirst: written === 0, isLast: rows.length < atOnce }) : piece;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.id;
  }
  if (format === "csl-json") yield "\n]\n";
}

/** The pieces of one array: each without its brackets, parted by commas. */
function joined(piece: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const inside = piece.trim().slice(1, -1).trimEnd();
  const before = isFirst ? "[" : inside ? "," : "";
  return `${before}${inside}${isLast ? "\n]\n" : ""}`;
}
