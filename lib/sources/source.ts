import { z } from "zod";
import { sourceFacts } from "@/lib/document/frozen-source";
import { type Day, dayOf } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { lineSchema, linesSchema } from "@/lib/kernel/text";
import { normalizeDoi } from "./doi";

/** A form's empty field says that nothing is known, as does one that is left out. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const text = typeof value === "string" ? value.trim() : value;
    return text === "" || text === undefined ? null : text;
  }, schema);
}

/** What a source is: decides how programs for references take it in, and in which words it is printed. */
export const sourceKinds = ["webpage", "news", "article", "report", "book", "law", "dataset", "other"] as const;
export type SourceKind = (typeof sourceKinds)[number];

const doiSchema = z
  .string()
  .max(400)
  .transform((text, context) => {
    const doi = normalizeDoi(text);
    if (doi) return doi;
    context.addIssue({ code: "custom", message: "doi" });
    return z.NEVER;
  });

/** What only some sources have, in one column. */
export const sourceDetailsSchema = z.strictObject({
  kind: z.enum(sourceKinds).default("webpage"),
  volume: lineSchema(40).default(""),
  issue: lineSchema(40).default(""),
  pages: lineSchema(60).default(""),
  publisher: lineSchema(200).default(""),
});
export type SourceDetails = z.infer<typeof sourceDetailsSchema>;

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
  authors: lineSchema(1000).default(""),
  doi: orNull(doiSchema.nullable()),
  ...sourceDetailsSchema.shape,
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

type Row = Omit<SourceView, "publishedOn" | "accessedOn" | keyof SourceDetails> & {
  publishedOn: Date | null;
  accessedOn: Date | null;
  details: unknown;
};

/** The row as the desk shows it, with whatever other columns were asked for. */
export function sourceView<Given extends Row>(given: Given): SourceView & Omit<Given, keyof SourceView | "details"> {
  const { details, ...row } = given;
  const day = (date: Date | null): Day | null => date && dayOf(date);
  const view = {
    ...row,
    ...sourceDetailsSchema.parse(details),
    publishedOn: day(row.publishedOn),
    accessedOn: day(row.accessedOn),
  };
  return view as SourceView & Omit<Given, keyof SourceView | "details">; // which a spread of a generic row is not seen to be
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
  authors: true,
  doi: true,
  details: true,
  note: true,
  version: true,
  updatedAt: true,
} as const;
