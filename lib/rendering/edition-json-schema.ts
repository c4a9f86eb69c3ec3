import { z } from "zod";
import { chartKinds } from "@/lib/document/chart-content";
import { frozenMediaSchema } from "@/lib/document/frozen-media";
import { bulletShapes } from "./bullets";
import type { BlockView, InlineView } from "./view";

/*
 * The shape of `issue.json` and `article.json`. It is public: fields are added, and `version` is raised when one goes or means something else.
 * docs/reference/edition-json.md is made from it.
 */

const day = z.iso.date();
const text = z.string();
const children = () => z.array(inlineSchema);

const inlineSchema: z.ZodType<InlineView> = z
  .lazy(() =>
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("text"), text }),
      z.strictObject({ type: z.literal("break") }),
      z.strictObject({
        type: z.literal("mark"),
        mark: z.enum(["strong", "em", "underline", "highlight", "superscript", "subscript"]),
        children: children(),
      }),
      z.strictObject({ type: z.literal("link"), href: text, children: children() }),
      z.strictObject({ type: z.literal("lang"), lang: text, children: children() }),
      z.strictObject({ type: z.literal("gloss"), lang: text, children: children() }),
      z.strictObject({ type: z.literal("ruby"), reading: text, children: children() }),
      z.strictObject({ type: z.literal("noteMark"), note: noteSchema }),
      z.strictObject({
        type: z.literal("citation"),
        number: z.int(),
        locator: text,
        anchor: text,
        referenceAnchor: text,
      }),
    ]),
  )
  .meta({ id: "Inline", description: "Running text. A gloss is printed in parentheses after the word before it." });

const noteSchema = z
  .strictObject({
    kind: z.enum(["asterisk", "footnote"]),
    mark: text,
    anchor: text,
    markAnchor: text,
    get children() {
      return z.array(inlineSchema);
    },
  })
  .meta({ id: "Note", description: "A note with its text; `mark` is what is printed." });
const notes = z.array(noteSchema);

const referenceSchema = z
  .strictObject({
    number: z.int().nullable(),
    anchor: text,
    sourceId: text,
    title: text,
    titleTranslation: text,
    outlet: text,
    language: text,
    url: text,
    host: text,
    publishedOn: day.nullable(),
    accessedOn: day.nullable(),
    archiveUrl: text.nullable(),
    locator: text,
    citedAt: z.array(text),
  })
  .meta({ id: "Reference", description: "A source. `number` is null for one that no place in the text cites." });

const blocks = () => z.array(blockSchema);
const paragraphSchema = z
  .strictObject({ type: z.literal("paragraph"), children: children(), notes })
  .meta({ id: "Paragraph" });

const cellSchema = z
  .strictObject({
    colspan: z.int().min(1),
    rowspan: z.int().min(1),
    heads: z.enum(["column", "row"]).nullable(),
    align: z.enum(["start", "center", "end"]).nullable(),
    blocks: z.lazy(blocks),
    missingDecimals: z.int(),
    value: z.number().optional(),
  })
  .meta({ id: "Cell", description: "`value`: the figure of a Table record, as a number." });
const rows = z.array(z.strictObject({ cells: z.array(cellSchema) }));

const tableSchema = z
  .strictObject({
    anchor: text,
    caption: children(),
    captionText: text,
    unit: text,
    columns: z.array(z.strictObject({ width: z.number().nullable() })),
    head: rows,
    body: rows,
    notes: z.array(children()),
    asterisks: notes,
    sources: z.array(referenceSchema),
    firstColumnStays: z.boolean(),
    naturalWidth: z.number(),
  })
  .meta({ id: "Table" });

const chartSchema = z
  .strictObject({
    anchor: text,
    data: z.strictObject({
      kind: z.enum(chartKinds),
      language: text,
      caption: text,
      altText: text,
      unit: text,
      series: z.array(z.strictObject({ label: text, precision: z.int().nullable() })),
      marks: z.array(
        z.strictObject({ label: text, at: z.number().nullable(), values: z.array(z.number().nullable()) }),
      ),
      axis: z.enum(["days", "years", "labels"]),
      highlight: text,
      share: z.boolean(),
      fromZero: z.boolean(),
      values: z.boolean(),
    }),
    table: tableSchema,
    notes: z.array(children()),
    sources: z.array(referenceSchema),
  })
  .meta({ id: "Chart", description: "What a chart draws: a value for each series at each mark." });

const listSchema: z.ZodType<Extract<BlockView, { type: "list" }>> = z
  .lazy(() =>
    z.strictObject({
      type: z.literal("list"),
      ordered: z.boolean(),
      start: z.int(),
      level: z.int(),
      shape: z.enum(bulletShapes as [(typeof bulletShapes)[number], ...(typeof bulletShapes)[number][]]),
      items: z.array(z.strictObject({ blocks: z.array(z.union([paragraphSchema, listSchema])) })),
    }),
  )
  .meta({ id: "List" });

const blockSchema: z.ZodType<BlockView> = z
  .lazy(() =>
    z.union([
      paragraphSchema,
      listSchema,
      z.strictObject({
        type: z.literal("subhead"),
        number: z.int().nullable(),
        anchor: text,
        children: children(),
        notes,
        text,
      }),
      z.strictObject({
        type: z.literal("box"),
        kind: z.enum(["reference", "plain"]),
        anchor: text,
        title: children(),
        notes,
        blocks: blocks(),
      }),
      z.strictObject({ type: z.literal("quote"), paragraphs: z.array(paragraphSchema) }),
      z.strictObject({
        type: z.literal("figure"),
        anchor: text,
        picture: frozenMediaSchema,
        alt: text,
        decorative: z.boolean(),
        width: z.enum(["small", "text", "wide"]),
        caption: children(),
        captionText: text,
        credit: text,
        licence: text,
        notes,
      }),
      z.strictObject({ type: z.literal("sectionBreak") }),
      z.strictObject({ type: z.literal("table"), table: tableSchema }),
      z.strictObject({ type: z.literal("chart"), chart: chartSchema }),
      z.strictObject({ type: z.literal("sideBySide"), tables: z.array(tableSchema) }),
    ]),
  )
  .meta({ id: "Block" });

const articleSchema = z
  .strictObject({
    number: text.nullable(),
    slug: text,
    address: text,
    hash: text,
    notices: z.array(
      z.strictObject({ kind: z.enum(["retracted", "corrected", "returned"]), at: text, lines: z.array(text) }).meta({
        id: "Notice",
        description: "Since it went out: a retraction first, then corrections, newest first. `at`: an ISO instant.",
      }),
    ),
    kind: z.enum(["feature", "article", "brief"]),
    language: text,
    byline: text,
    title: children(),
    titleText: text,
    lead: z.strictObject({ children: children(), eventDate: day.nullable(), notes }).nullable(),
    summary: children(),
    blocks: blocks(),
    footnotes: notes,
    references: z.array(referenceSchema),
    outline: z.array(z.strictObject({ anchor: text, number: z.int().nullable(), text })),
    readingMinutes: z.int(),
    description: text,
  })
  .meta({ id: "Article", description: "`hash`: SHA-256 of the approved text, as the manifest has it." });

export const editionJsonSchema = z
  .strictObject({
    format: z.literal("imprimatur-edition"),
    version: z.literal(1),
    part: z.enum(["issue", "article"]),
    address: text,
    publication: z.strictObject({
      slug: text,
      title: text,
      language: text,
      timeZone: text,
      publisher: text,
      rightsNotice: text,
      description: text,
    }),
    issue: z.strictObject({ number: z.int(), label: text, slug: text, publicationDate: day, introduction: text }),
    sections: z.array(
      z.strictObject({
        title: text,
        number: text.nullable(),
        groups: z.array(z.strictObject({ category: text, articles: z.array(articleSchema) })),
      }),
    ),
    summary: z.array(z.strictObject({ slug: text, number: text.nullable(), title: text, text: children() })),
    colophon: z.array(z.strictObject({ label: text, value: text })),
    proof: z
      .strictObject({
        editionNumber: z.int(),
        publishedAt: text,
        publicNote: text,
        signedOffBy: text,
        signedOffAt: text,
        editionHash: text,
      })
      .nullable(),
  })
  .meta({ id: "Edition" });
