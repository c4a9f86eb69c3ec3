import { z } from "zod";
import { sourceFacts } from "@/lib/document/frozen-source";
import { type Day, dayOf } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";

/** A form's empty field says that nothing is known, as does one that is left out. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const text = typeof value === "string" ? value.trim() : value;
    return text === "" || text === undefined ? null : text;
  }, schema);
}

/** What an editor says of a source: the facts that a revision freezes, and a note for the desk. */
export const sourceSchema = z.strictObject({
  title: sourceFacts.title,
  titleTranslation: sourceFacts.titleTranslation.default(""),
  outlet: sourceFacts.outlet.default(""),
  language: sourceFacts.language,
  url: orNull(sourceFacts.url),
  publishedOn: orNull(sourceFacts.publishedOn),
  accessedOn: orNull(sourceFacts.accessedOn),
  archiveUrl: orNull(sourceFacts.archiveUrl),
  note: linesSchema(2000).default(""),
});
export type SourceInput = z.infer<typeof sourceSchema>;

export const createSourceSchema = sourceSchema.extend({ publicationId: idSchema });
export type CreateSource = z.infer<typeof createSourceSchema>;

export const updateSourceSchema = sourceSchema.extend({ sourceId: idSchema, version: z.coerce.number().int().min(0) });
export type UpdateSource = z.infer<typeof updateSourceSchema>;

/** A source as the desk shows it. */
export type SourceView = SourceInput & {
  readonly id: Id;
  readonly publicationId: Id;
  readonly version: number;
  readonly updatedAt: Date;
};

type Row = Omit<SourceView, "publishedOn" | "accessedOn"> & { publishedOn: Date | null; accessedOn: Date | null };

export function sourceView(row: Row): SourceView {
  const day = (date: Date | null): Day | null => date && dayOf(date);
  return { ...row, publishedOn: day(row.publishedOn), accessedOn: day(row.accessedOn) };
}

/** The columns of `sourceView`. */
export const sourceColumns = {
  id: true,
  publicationId: true,
  title: true,
  titleTranslation: true,
  outlet: true,
  language: true,
  url: true,
  publishedOn: true,
  accessedOn: true,
  archiveUrl: true,
  note: true,
  version: true,
  updatedAt: true,
} as const;
