import "server-only";
import type { Node } from "@tiptap/pm/model";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { type Material, materialOf, sameMaterial } from "./material";

type Owner = { readonly id: Id; readonly publicationId: Id };

/**
 * Draws the indexes of where sources are cited, and pictures charts and tables used, anew if the document names others than before (`before`
 * null: it is new).
 * Refuses: invalid (`{ reason: "unknownSource" | "unknownTable" | "unknownPicture" | "unknownChart", id }`) for what is not of the
 * article's own publication.
 */
export async function writeCitations(
  tx: Tx,
  article: Owner,
  before: Node | null,
  after: Node,
): Promise<Result<undefined, "invalid">> {
  const material = materialOf(after);
  if (before && sameMaterial(materialOf(before), material)) return accept();
  const stranger =
    (await findStrangeSource(tx, article, material)) ??
    (await findStrangeTable(tx, article, material)) ??
    (await findStrangePicture(tx, article, material)) ??
    (await findStrangeChart(tx, article, material));
  if (stranger) return refuse("invalid", stranger);
  await tx.citation.deleteMany({ where: { articleId: article.id } });
  const rows = material.citations.map((citation, position) => ({ articleId: article.id, position, ...citation }));
  if (rows.length > 0) await tx.citation.createMany({ data: rows });
  await tx.mediaUse.deleteMany({ where: { articleId: article.id } });
  const mediaIds = [...new Set(material.pictures.map(({ mediaId }) => mediaId))];
  const uses = mediaIds.map((mediaId) => ({ articleId: article.id, mediaId }));
  if (uses.length > 0) await tx.mediaUse.createMany({ data: uses });
  await writeChartUses(tx, article, material);
  await writeTableUses(tx, article, material);
  return accept();
}

async function findStrangeSource(tx: Tx, { publicationId }: Owner, { citations }: Material) {
  const wanted = [...new Set(citations.map(({ sourceId }) => sourceId))];
  if (wanted.length === 0) return undefined;
  const rows = await tx.source.findMany({ where: { publicationId, id: { in: wanted } }, select: { id: true } });
  const found = new Set(rows.map(({ id }) => id));
  const id = wanted.find((sourceId) => !found.has(sourceId));
  return id && { reason: "unknownSource", id };
}

async function findStrangeTable(tx: Tx, { publicationId }: Owner, { tables }: Material) {
  if (tables.length === 0) return undefined;
  const rows = await tx.tableRevision.findMany({
    where: { id: { in: tables.map(({ revisionId }) => revisionId) }, table: { publicationId } },
    select: { id: true, tableId: true },
  });
  const tableOf = new Map(rows.map(({ id, tableId }) => [id, tableId]));
  const strange = tables.find(({ tableId, revisionId }) => tableOf.get(revisionId) !== tableId);
  return strange && { reason: "unknownTable", id: strange.revisionId };
}

async function findStrangePicture(tx: Tx, { publicationId }: Owner, { pictures }: Material) {
  if (pictures.length === 0) return undefined;
  const ids = pictures.map(({ mediaId }) => mediaId);
  // Locked, so that none is removed between the question and the row that says it is used.
  const rows = await tx.$queryRaw<{ id: Id; hash: string }[]>`
    SELECT "id"::text, "hash" FROM "Media"
    WHERE "publicationId" = ${publicationId}::uuid AND "id" = ANY(${ids}::uuid[]) FOR KEY SHARE`;
  const hashOf = new Map(rows.map(({ id, hash }) => [id, hash]));
  const strange = pictures.find(({ mediaId, hash }) => hashOf.get(mediaId) !== hash);
  return strange && { reason: "unknownPicture", id: strange.mediaId };
}

async function findStrangeChart(tx: Tx, { publicationId }: Owner, { charts }: Material) {
  if (charts.length === 0) return undefined;
  const rows = await tx.chartRevision.findMany({
    where: { id: { in: charts.map(({ revisionId }) => revisionId) }, chart: { publicationId } },
    select: { id: true, chartId: true },
  });
  const chartOf = new Map(rows.map(({ id, chartId }) => [id, chartId]));
  const strange = charts.find(({ chartId, revisionId }) => chartOf.get(revisionId) !== chartId);
  return strange && { reason: "unknownChart", id: strange.revisionId };
}

async function writeChartUses(tx: Tx, { id: articleId }: Owner, { charts }: Material) {
  await tx.chartUse.deleteMany({ where: { articleId } });
  const rows = charts.map((chart, position) => ({ articleId, position, ...chart }));
  if (rows.length > 0) await tx.chartUse.createMany({ data: rows });
}

async function writeTableUses(tx: Tx, { id: articleId }: Owner, { tables }: Material) {
  await tx.tableUse.deleteMany({ where: { articleId } });
  const rows = tables.map((table, position) => ({ articleId, position, ...table }));
  if (rows.length > 0) await tx.tableUse.createMany({ data: rows });
}
