import "server-only";
import type { DocumentJson } from "@/lib/document/json";
import type { FrozenSource } from "@/lib/document/frozen-source";
import { namedBy, type RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";
import { tableContentSchema } from "@/lib/document/table-content";
import { dayOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

type Frame = Pick<RevisionContent, "kind" | "language" | "byline">;

/**
 * Gathers what a revision of this document freezes: with the article's own facts, every source and table that it names, as they are now.
 * @throws when one of them does not exist: the working copy is checked for that when it is written
 */
export async function gatherRevisionContent(tx: Tx, article: Frame, document: DocumentJson): Promise<RevisionContent> {
  const { tableRevisionIds } = namedBy(document, []);
  const tables = await readTables(tx, tableRevisionIds);
  const { sourceIds } = namedBy(
    document,
    Object.values(tables).map(({ content }) => content),
  );
  const sources = await readSources(tx, sourceIds);
  const { kind, language, byline } = article;
  return { schemaVersion, kind, language, byline, document, sources, tables };
}

async function readTables(tx: Tx, ids: readonly Id[]): Promise<RevisionContent["tables"]> {
  if (ids.length === 0) return {};
  const rows = await tx.tableRevision.findMany({ where: { id: { in: [...ids] } } });
  return Object.fromEntries(
    rows.map(({ id, hash, content }) => [id, { hash, content: tableContentSchema.parse(content) }]),
  );
}

async function readSources(tx: Tx, ids: readonly Id[]): Promise<RevisionContent["sources"]> {
  if (ids.length === 0) return {};
  const rows = await tx.source.findMany({ where: { id: { in: [...ids] } } });
  if (rows.length < ids.length) throw new Error("a document names a source that does not exist");
  return Object.fromEntries(rows.map((row) => [row.id, frozenSource(row)]));
}

type SourceRow = Omit<FrozenSource, "publishedOn" | "accessedOn"> & {
  publishedOn: Date | null;
  accessedOn: Date | null;
};

function frozenSource(row: SourceRow): FrozenSource {
  const { title, titleTranslation, outlet, language, url, archiveUrl } = row;
  const publishedOn = row.publishedOn && dayOf(row.publishedOn);
  const accessedOn = row.accessedOn && dayOf(row.accessedOn);
  return { title, titleTranslation, outlet, language, url, archiveUrl, publishedOn, accessedOn };
}
