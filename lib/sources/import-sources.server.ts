import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { formatOf, bibliographyFormats } from "./bibliography/entries";
import { type ReadEntry, readBibliography } from "./bibliography/read-bibliography.server";
import type { ImportLine, ImportPlan, UnreadableEntry } from "./import-plan";
import { firstLook } from "./links/link-state";
import { type SourceInput, sourceSchema } from "./source";
import { lockSources, sourceRow } from "./source-row.server";
import { suggestLanguage } from "./suggest-language.server";

/** More at once would hold up everybody else while it is read. */
export const mostImported = 2_000;

export const importSourcesSchema = z.strictObject({
  publicationId: idSchema,
  /** Left out: by how the file looks. */
  format: z.enum(bibliographyFormats).optional(),
  text: z.string().min(1).max(5_000_000),
});
export type ImportSources = z.infer<typeof importSourcesSchema>;

type Refusals = "notFound" | "forbidden" | "unknownFormat" | "tooMany";

/** Says what an import would do. Refuses: notFound, forbidden, unknownFormat, tooMany (`{ most, found }`). */
export async function planImport(actor: Actor, input: ImportSources): Promise<Result<ImportPlan, Refusals>> {
  const read = await readFile(actor, input);
  if (!read.ok) return read;
  const { fresh, known, unreadable } = read.value;
  return accept({
    fresh: fresh.map(importLine),
    known: known.map(({ sourceId, ...entry }) => ({ ...importLine(entry), sourceId })),
    unreadable,
  });
}

/** Keeps what is new in a file, all of it or nothing. Refuses as `planImport` does. */
export async function importSources(
  actor: Actor,
  input: ImportSources,
): Promise<Result<{ added: number; known: number; unreadable: number }, Refusals>> {
  const { publicationId } = input;
  return inTransaction(
    async (tx) => {
      const mayWrite = mayManageSources(actor, { publicationId });
      if (mayWrite && !(await lockSources(tx, publicationId))) return refuse("notFound");
      const read = await readFile(actor, input);
      if (!read.ok) return read;
      const { fresh, known, unreadable } = read.value;
      const common = { publicationId, createdById: actor.userId };
      // One day's worth of first looks: a library of thousands must not stand before everybody else's.
      const rows = fresh.map(({ source }, at) => {
        const row = sourceRow(source);
        const first = firstLook(row.url, new Date(Date.now() + (at * 86_400_000) / mostImported));
        return { ...row, ...first, ...common };
      });
      await tx.source.createMany({ data: rows });
      const facts = { added: fresh.length, known: known.length, unreadable: unreadable.length };
      const subject = { type: "publication" as const, id: publicationId };
      if (fresh.length > 0) await record(tx, { kind: "sources.imported", actor, publicationId, subject, facts });
      return accept(facts);
    },
    { timeout: 60_000 },
  );
}

type Entry = { readonly line: number; readonly source: SourceInput };
type ReadFile = {
  fresh: Entry[];
  known: (Entry & { sourceId: Id | null })[];
  unreadable: readonly UnreadableEntry[];
};

async function readFile(
  actor: Actor,
  { publicationId, format, text }: ImportSources,
): Promise<Result<ReadFile, Refusals>> {
  if (!mayReadSources(actor, { publicationId })) return refuse("notFound");
  if (!mayManageSources(actor, { publicationId })) return refuse("forbidden");
  const written = format ?? formatOf(text);
  if (!written) return refuse("unknownFormat");
  const { entries, unreadable } = readBibliography(written, text);
  const found = entries.length + unreadable.length;
  if (found === 0) return refuse("unknownFormat");
  if (found > mostImported) return refuse("tooMany", { most: mostImported, found });
  const language = await suggestLanguage(publicationId);
  const parsed = entries.map((entry) => ({ line: entry.line, source: sourceOf(entry, language) }));
  return accept({ ...(await parted(publicationId, parsed)), unreadable });
}

function sourceOf({ facts }: ReadEntry, usual: string): SourceInput {
  const { canonicalUrl: _, language = usual, ...rest } = facts;
  return sourceSchema.parse({ ...rest, language });
}

/** What is new, and what is known already: looked up in two queries, however long the file is. */
async function parted(publicationId: Id, entries: readonly Entry[]): Promise<Pick<ReadFile, "fresh" | "known">> {
  const rows = entries.map(({ source }) => sourceRow(source));
  const there = await db.source.findMany({
    where: {
      publicationId,
      OR: [
        { normalUrl: { in: rows.flatMap(({ normalUrl }) => normalUrl ?? []) } },
        { doi: { in: rows.flatMap(({ doi }) => doi ?? []) } },
      ],
    },
    select: { id: true, normalUrl: true, doi: true },
  });
  const ids = new Map<string, Id | null>();
  for (const { id, normalUrl, doi } of there) for (const name of [normalUrl, doi]) if (name) ids.set(name, id);
  const found: Pick<ReadFile, "fresh" | "known"> = { fresh: [], known: [] };
  entries.forEach((entry, at) => {
    const names = [rows[at]?.normalUrl, rows[at]?.doi].filter((name) => typeof name === "string");
    const twin = names.find((name) => ids.has(name));
    if (twin) found.known.push({ ...entry, sourceId: ids.get(twin) ?? null });
    else found.fresh.push(entry);
    if (!twin) for (const name of names) ids.set(name, null);
  });
  return found;
}

function importLine({ line, source }: Entry): ImportLine {
  const { title, outlet, language, url } = source;
  return { line, title, outlet, language, url };
}
