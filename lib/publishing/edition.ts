import { z } from "zod";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { appearanceSchema, numberingSchema } from "@/lib/issues/publication";
import { hashSchema } from "./hash";

/**
 * What an edition froze, and all that the public can read of it. Everything here was derived when the issue was published
 * (contents, numbers, summary, colophon) and is never recomputed. Text of the articles is not here: an item names a revision.
 */

const instantSchema = z.iso.datetime({ offset: true });
const daySchema = z.iso.date();

/** Inline nodes of a document, as its canonical form holds them. Rendering parses them again with the document's schema. */
export type InlineJson = {
  type: string;
  text?: string | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: InlineJson[] | undefined;
};
export const inlineJsonSchema: z.ZodType<InlineJson> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    text: z.string().max(20_000).optional(),
    marks: z
      .array(z.strictObject({ type: z.string().max(40), attrs: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(inlineJsonSchema).max(2_000).optional(),
  }),
);

export const editionPublicationSchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  language: z.string(),
  timeZone: z.string(),
  publisher: z.string(),
  rightsNotice: z.string(),
  description: z.string(),
  appearance: appearanceSchema,
  numbering: numberingSchema,
});

export const editionItemSchema = z.strictObject({
  /** "01", "02" …; null where the section does not number its articles. */
  number: z.string().nullable(),
  articleId: idSchema,
  slug: slugSchema,
  title: z.string(),
  kind: z.enum(["feature", "article", "brief"]),
  revisionId: idSchema,
  /** SHA-256 of the revision's canonical content. */
  hash: hashSchema,
});

/** Articles under one category; `category` is empty for those that have none. Groups stand in the order of their first article. */
export const editionGroupSchema = z.strictObject({ category: z.string(), items: z.array(editionItemSchema).min(1) });

export const editionSectionSchema = z.strictObject({
  title: z.string(),
  /** "I", "1" or null. */
  number: z.string().nullable(),
  groups: z.array(editionGroupSchema).min(1),
});

/** One line of the issue's summary; an article may have none. */
export const editionSummaryLineSchema = z.strictObject({
  articleSlug: slugSchema,
  text: z.array(inlineJsonSchema).min(1),
});

export const editionFrameSchema = z.strictObject({
  publication: editionPublicationSchema,
  issue: z.strictObject({
    number: z.int().positive(),
    slug: slugSchema,
    publicationDate: daySchema,
    introduction: z.string(),
  }),
  sections: z.array(editionSectionSchema).min(1),
  summary: z.array(editionSummaryLineSchema),
  colophon: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  edition: z.strictObject({
    number: z.int().positive(),
    publishedAt: instantSchema,
    /** Why this edition was made, for the house. Empty for the first. */
    reason: z.string(),
    /** What readers are told of it. */
    publicNote: z.string(),
  }),
  /** Who said that exactly this was ready: `hash` is the issue's hash that they saw. */
  seal: z.strictObject({ signedOffBy: z.string(), at: instantSchema, hash: hashSchema }),
});

export type EditionFrame = z.infer<typeof editionFrameSchema>;
export type EditionPublication = z.infer<typeof editionPublicationSchema>;
export type EditionSection = z.infer<typeof editionSectionSchema>;
export type EditionGroup = z.infer<typeof editionGroupSchema>;
export type EditionItem = z.infer<typeof editionItemSchema>;
export type EditionSummaryLine = z.infer<typeof editionSummaryLineSchema>;

/** An article with the section and category it stands in. */
export type PlacedItem = { section: EditionSection; group: EditionGroup; item: EditionItem };

/** Every article of the edition in reading order. */
export function placedItems(frame: EditionFrame): PlacedItem[] {
  return frame.sections.flatMap((section) =>
    section.groups.flatMap((group) => group.items.map((item) => ({ section, group, item }))),
  );
}
