import { z } from "zod";

/*
 * What the read API answers. These shapes make the answers, and the OpenAPI document is made from them. They are public: fields are added; when one
 * goes or means something else, it does so under another version (`/api/v2`).
 */

/** The shapes that the OpenAPI document names. */
export const shapes = z.registry<{ id: string }>();

function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  const described = schema.meta({ description }) as Schema;
  shapes.add(described, { id });
  return described;
}

const text = z.string();
const slug = z.string().meta({ description: "A part of an address." });
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "SHA-256, in hexadecimal digits." });
const language = z.string().meta({ description: "BCP 47." });
const web = z.url().meta({ description: "For people." });
const self = z.url().meta({ description: "In this API." });
const kind = z.enum(["feature", "article", "brief"]);

/** A page of a list, in the list's own order. */
function listOf<Item extends z.ZodType>(id: string, item: Item) {
  const next = z.url().nullable().meta({ description: "The next page; null on the last." });
  return named(id, "A page of a list.", z.strictObject({ items: z.array(item), next }));
}

export const publicationShape = named(
  "Publication",
  "A publication of which something is out.",
  z.strictObject({
    ...{ slug, title: text, description: text, language },
    timeZone: text.meta({ description: "IANA." }),
    ...{ publisher: text, rightsNotice: text, address: web, self, issues: self, articles: self, sources: self },
    feeds: z.strictObject({ atom: z.url(), rss: z.url(), json: z.url() }),
  }),
);
export const publicationsShape = listOf("Publications", publicationShape);

const issueFacts = {
  number: z.int(),
  label: text.meta({ description: "As it is printed." }),
  slug,
  publicationDate: day,
  edition: z.int().meta({ description: "Of the edition that is out." }),
  publishedAt: instant.meta({ description: "When this edition went out." }),
  articles: z.int(),
  ...{ address: web, self },
};
export const issueSummaryShape = named("IssueSummary", "An issue in a list.", z.strictObject(issueFacts));
export const issuesShape = listOf("Issues", issueSummaryShape);

const placed = named(
  "PlacedArticle",
  "An article in the contents of its issue.",
  z.strictObject({ number: text.nullable(), slug, title: text, kind, hash, address: web, self }),
);
export const issueShape = named(
  "Issue",
  "An issue as its live edition froze it.",
  z.strictObject({
    ...issueFacts,
    introduction: text,
    sections: z.array(
      z.strictObject({
        ...{ title: text, number: text.nullable() },
        groups: z.array(z.strictObject({ category: text, articles: z.array(placed) })),
      }),
    ),
    summary: z.array(z.strictObject({ article: slug, text })),
    colophon: z.array(z.strictObject({ label: text, value: text })),
    hash: hash.meta({ description: "Of the edition's manifest." }),
    ...{ manifest: z.url(), editions: self, tables: self },
    forms: z.record(z.enum(["pdf", "epub", "docx", "md", "json"]), z.url()),
  }),
);

export const editionShape = named(
  "Edition",
  "An edition of an issue, one that is out or was.",
  z.strictObject({ number: z.int(), publishedAt: instant, publicNote: text, isLive: z.boolean(), address: web }),
);
export const editionsShape = listOf("Editions", editionShape);

const articleFacts = {
  id: z.uuid().meta({ description: "The same for ever, whatever address or title it gets." }),
  ...{ slug, title: text, kind, section: text, category: text, byline: text },
  isRetracted: z.boolean(),
  issue: z.strictObject({ number: z.int(), slug, publicationDate: day }),
  ...{ address: web, self },
};
export const articleSummaryShape = named("ArticleSummary", "An article in a list.", z.strictObject(articleFacts));
export const articlesShape = listOf("Articles", articleSummaryShape);

const sourceFacts = {
  id: text,
  title: text.meta({ description: "In the language that it was published in." }),
  ...{ titleTranslation: text, outlet: text, language, url: text },
  ...{ publishedOn: day.nullable(), accessedOn: day.nullable(), archiveUrl: text.nullable() },
  ...{ authors: text, volume: text, issue: text, pages: text, publisher: text, doi: text },
};
const reference = named(
  "Reference",
  "A source as an article prints it. `number` is null for one that no place in the text cites.",
  z.strictObject({ number: z.int().nullable(), ...sourceFacts, locator: text }),
);
const notice = named(
  "Notice",
  "What readers are told over an article since it went out.",
  z.strictObject({ kind: z.enum(["retracted", "corrected", "returned"]), at: instant, text }),
);
const tableFacts = {
  number: z.int().meta({ description: "In its issue, from 1." }),
  article: slug,
  ...{ caption: text, unit: text, csv: z.url(), address: web, self },
};
export const tableSummaryShape = named("TableSummary", "A table in a list.", z.strictObject(tableFacts));
export const tablesShape = listOf("Tables", tableSummaryShape);

export const articleShape = named(
  "Article",
  "An article as its reviewers approved it.",
  z.strictObject({
    ...articleFacts,
    ...{ language, number: text.nullable(), lead: text, eventDate: day.nullable(), summary: text },
    html: text.meta({ description: "The whole text as markup that stands for itself, with notes and references." }),
    text: text.meta({ description: "The whole text without marks, a line a block; cells are parted by tabs." }),
    readingMinutes: z.int(),
    references: z.array(reference),
    tables: z.array(tableSummaryShape),
    notices: z.array(notice),
    edition: z.int(),
    hash: hash.meta({ description: "Of the approved text, which stands under `approved`." }),
    approved: z.url(),
    forms: z.record(z.enum(["pdf", "epub", "docx", "md", "json"]), z.url()),
    citation: z.record(z.enum(["bib", "ris", "json"]), z.url()),
  }),
);

export const tableShape = named(
  "Table",
  "A table with its values; a cell that spans is said in each of its places.",
  z.strictObject({
    ...tableFacts,
    heads: z.array(z.array(text)).meta({ description: "Rows of heads." }),
    rows: z.array(z.array(z.union([text, z.number()]))),
    notes: z.array(text),
    sources: z.array(reference),
  }),
);

export const sourceShape = named(
  "Source",
  "A source that what is out cites, as it was printed last.",
  z.strictObject({
    ...sourceFacts,
    articles: z.int().meta({ description: "In how many it is cited." }),
    last: z.strictObject({ title: text, issue: slug, article: slug, address: web, self }),
  }),
);
export const sourcesShape = listOf("Sources", sourceShape);

export const problemCodes = ["badRequest", "notFound", "wrongMethod", "gone", "tooMany"] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const problemShape = named(
  "Problem",
  "Why there is no answer (RFC 9457).",
  z.strictObject({
    ...{ type: text, title: text, status: z.int() },
    code: z.enum(problemCodes),
    detail: text.optional(),
    parameter: text.optional().meta({ description: "That which was wrong." }),
  }),
);
