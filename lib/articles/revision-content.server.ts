import "server-only";
import { chartContentSchema } from "@/lib/document/chart-content";
import type { DocumentJson } from "@/lib/document/json";
import { type FrozenMedia, frozenMediaSchema } from "@/lib/document/frozen-media";
import { namedBy, type RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { freezeSource } from "@/lib/sources/freeze-source";
import { sourceColumns, sourceView } from "@/lib/sources/source";

type Frame = Pick<RevisionContent, "kind" | "language" | "byline">;

/**
 * Gathers what a revision of this document freezes: with the article's own facts, every source, table, chart and picture that it
 * names, as they are now, and the tables that those charts draw.
 * @throws when one of them does not exist: the working copy is checked for that when it is written
 */
export async function gatherRevisionContent(tx: Tx, article: Frame, document: DocumentJson): Promise<RevisionContent> {
  const charts = await readCharts(tx, namedBy(document, {}).chartRevisionIds);
  const drawn = { charts: Object.values(charts).map(({ content }) => content) };
  const tables = await readTables(tx, namedBy(document, drawn).tableRevisionIds);
  const named = namedBy(document, { ...drawn, tables: Object.values(tables).map(({ content }) => content) });
  const sources = await readSources(tx, named.sourceIds);
  const { kind, language, byline } = article;
  const frozen: RevisionContent = { schemaVersion, kind, language, byline, document, sources, tables };
  if (named.mediaIds.length > 0) frozen.media = await readPictures(tx, named.mediaIds);
  if (named.chartRevisionIds.length > 0) frozen.charts = charts;
  return frozen;
}

async function readCharts(tx: Tx, ids: readonly Id[]): Promise<NonNullable<RevisionContent["charts"]>> {
  if (ids.length === 0) return {};
  const rows = await tx.chartRevision.findMany({ where: { id: { in: [...ids] } } });
  return Object.fromEntries(
    rows.map(({ id, hash, content }) => [id, { hash, content: chartContentSchema.parse(content) }]),
  );
}

async function readTables(tx: Tx, ids: readonly Id[]): Promise<RevisionContent["tables"]> {
  if (ids.length === 0) return {};
  const rows = await tx.tableRevision.findMany({ where: { id: { in: [...ids] } } });
  return Object.fromEntries(
    rows.map(({ id, hash, content }) => [id, { hash, content: tableContentSchema.parse(content) }]),
  );
}

async function readPictures(tx: Tx, ids: readonly Id[]): Promise<Record<Id, FrozenMedia>> {
  const rows = await tx.media.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...frozenFacts,
      files: { select: fileFacts, orderBy: [{ mediaType: "asc" }, { width: "asc" }, { hash: "asc" }] },
    },
  });
  if (rows.length < ids.length) throw new Error("a document names a picture that does not exist");
  return Object.fromEntries(rows.map((row) => [row.id, frozenPicture(row)]));
}

const fileFacts = { hash: true, mediaType: true, width: true, height: true, byteLength: true } as const;
const frozenFacts = { id: true, colour: true, ...fileFacts } as const;

function frozenPicture({ id: _, files, ...master }: { id: Id; hash: string; files: { hash: string }[] }): FrozenMedia {
  return frozenMediaSchema.parse({ ...master, files: files.filter(({ hash }) => hash !== master.hash) });
}

async function readSources(tx: Tx, ids: readonly Id[]): Promise<RevisionContent["sources"]> {
  if (ids.length === 0) return {};
  const rows = await tx.source.findMany({ where: { id: { in: [...ids] } }, select: sourceColumns });
  if (rows.length < ids.length) throw new Error("a document names a source that does not exist");
  return Object.fromEntries(rows.map((row) => [row.id, freezeSource(sourceView(row))]));
}
