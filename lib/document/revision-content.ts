import { z } from "zod";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { languageSchema } from "@/lib/kernel/language";
import { lineSchema } from "@/lib/kernel/text";
import { hashSchema, recordIdSchema } from "./attributes";
import { chartContentSchema, type ChartContent } from "./chart-content";
import { parseDocument } from "./document";
import { type FrozenMedia, frozenMediaSchema } from "./frozen-media";
import { frozenSourceSchema } from "./frozen-source";
import type { DocumentJson } from "./json";
import { schemaVersion } from "./schema";
import { type TableContent, tableContentSchema, tableSourceIds } from "./table-content";
import { upgradeDocument } from "./upgrades";
import { chartEmbedsOf, figuresOf, sourceIdsOf, tableEmbedsOf } from "./walk";

export const articleKinds = ["feature", "article", "brief"] as const;

/** A whole document within another shape: strict, and explicit as `parseDocument` makes it. */
export const documentJsonSchema = z.unknown().transform((value, context): DocumentJson => {
  const parsed = parseDocument(value);
  if (parsed.ok) return parsed.value.document;
  context.addIssue({ code: "custom", message: "invalid", params: parsed.error.facts });
  return z.NEVER;
});

/**
 * What a Revision freezes: the article's words and, as they were at that moment, every source, table and chart that it names, with the
 * tables that those charts draw; no other.
 * Its one form and its hash: canonical.ts.
 */
export const revisionContentSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    kind: z.enum(articleKinds),
    language: languageSchema,
    byline: lineSchema(300),
    document: documentJsonSchema,
    /** By the id of the Source. */
    sources: z.record(recordIdSchema, frozenSourceSchema),
    /** By the id of the TableRevision. */
    tables: z.record(recordIdSchema, z.strictObject({ hash: hashSchema, content: tableContentSchema })),
    /** By the id of the Media. Absent when there is none, so that a text without pictures keeps the hash that it always had. */
    media: z.record(recordIdSchema, frozenMediaSchema).optional(),
    /** By the id of the ChartRevision. Absent without charts: what was frozen before there were any keeps its hash. */
    charts: z.record(recordIdSchema, z.strictObject({ hash: hashSchema, content: chartContentSchema })).optional(),
  })
  .superRefine((content, context) => {
    const { document, tables, sources, media, charts } = content;
    const named = namedBy(document, { tables: contentsOf(tables), charts: contentsOf(charts ?? {}) });
    if (charts && Object.keys(charts).length === 0) addInvalid(context, "charts");
    if (!sameMembers(named.chartRevisionIds, charts ?? {})) addInvalid(context, "charts");
    if (!sameMembers(named.tableRevisionIds, tables)) addInvalid(context, "tables");
    if (!sameMembers(named.sourceIds, sources)) addInvalid(context, "sources");
    if (!holdsPictures(document, media)) addInvalid(context, "media");
  });
export type RevisionContent = z.infer<typeof revisionContentSchema>;

type Known = {
  readonly tables?: readonly Pick<TableContent, "sources" | "columns" | "rows">[];
  readonly charts?: readonly Pick<ChartContent, "tableRevisionId">[];
};

/**
 * The records that a document names: pinned chart revisions; pinned table revisions, those that its charts draw after its own; sources,
 * those of its tables after its own; pictures. Each once.
 */
export function namedBy(document: DocumentJson, { tables = [], charts = [] }: Known) {
  const embedded = tableEmbedsOf(document).map(({ revisionId }) => revisionId);
  const drawn = charts.map(({ tableRevisionId }) => tableRevisionId);
  const chartRevisionIds = [...new Set(chartEmbedsOf(document).map(({ revisionId }) => revisionId))];
  const tableRevisionIds = [...new Set([...embedded, ...drawn])];
  const sourceIds = [...new Set([...sourceIdsOf(document), ...tables.flatMap(tableSourceIds)])];
  const mediaIds = [...new Set(figuresOf(document).map(({ mediaId }) => mediaId))];
  return { chartRevisionIds, tableRevisionIds, sourceIds, mediaIds };
}

function contentsOf<Content>(frozen: Readonly<Record<string, { readonly content: Content }>>): Content[] {
  return Object.values(frozen).map(({ content }) => content);
}

/**
 * Reads what a revision stored, of this or an earlier version of the document's shape, and makes it explicit.
 * Refuses: invalid (with `problem` and `path`).
 */
export function readRevisionContent(stored: unknown): Result<RevisionContent, "invalid"> {
  const versioned = z.looseObject({ schemaVersion: z.int(), document: z.unknown() }).safeParse(stored);
  if (!versioned.success) return refuse("invalid", { problem: "malformed", path: [] });
  const upgraded = upgradeDocument(versioned.data.document, versioned.data.schemaVersion);
  if (!upgraded.ok) return upgraded;
  const parsed = revisionContentSchema.safeParse({ ...versioned.data, schemaVersion, document: upgraded.value });
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse("invalid", { problem: "malformed", path: issue?.path ?? [], reason: issue?.message });
}

function sameMembers(ids: readonly string[], record: Readonly<Record<string, unknown>>): boolean {
  return ids.length === Object.keys(record).length && ids.every((id) => Object.hasOwn(record, id));
}

/** Every picture that the document names is there with the bytes that it pins, and no other. */
function holdsPictures(document: DocumentJson, media: Readonly<Record<string, FrozenMedia>> | undefined): boolean {
  const figures = figuresOf(document);
  if (figures.length === 0 || !media) return figures.length === 0 && !media;
  const { mediaIds } = namedBy(document, {});
  return sameMembers(mediaIds, media) && figures.every(({ mediaId, hash }) => media[mediaId]?.hash === hash);
}

function addInvalid(context: z.RefinementCtx, path: string) {
  context.addIssue({ code: "custom", path: [path], message: "invalid" });
}
