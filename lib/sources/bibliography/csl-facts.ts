import { z } from "zod";
import { isWebAddress } from "@/lib/document/href";
import { daySchema } from "@/lib/kernel/dates";
import { normalizeDoi } from "../doi";
import { languageOf } from "../reading/language-of";
import { line, type PageFacts } from "../reading/page-facts";
import type { SourceKind } from "../source";

/** Facts with what only bibliographies hold besides: an address of their own, when it was read, and what our own files add. */
export type CslFacts = PageFacts & {
  readonly url?: string | undefined;
  readonly accessedOn?: string | undefined;
  readonly titleTranslation?: string | undefined;
  readonly archiveUrl?: string | undefined;
};

const text = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.union([z.string(), z.number()]).transform(String),
);
const optionalText = text.optional().catch(undefined);
const nameSchema = z.looseObject({
  family: optionalText,
  given: optionalText,
  literal: optionalText,
  name: optionalText,
});
const dateSchema = z.looseObject({
  "date-parts": z.array(z.array(z.coerce.number())).optional().catch(undefined),
  raw: optionalText,
});

const entrySchema = z.looseObject({
  type: optionalText,
  title: optionalText,
  "original-title": optionalText,
  "container-title": optionalText,
  publisher: optionalText,
  author: z.array(nameSchema).optional().catch(undefined),
  editor: z.array(nameSchema).optional().catch(undefined),
  issued: dateSchema.optional().catch(undefined),
  published: dateSchema.optional().catch(undefined),
  accessed: dateSchema.optional().catch(undefined),
  DOI: optionalText,
  URL: optionalText,
  volume: optionalText,
  issue: optionalText,
  page: optionalText,
  language: optionalText,
  custom: z.looseObject({ titleTranslation: optionalText, archiveUrl: optionalText }).optional().catch(undefined),
});

const kinds: Readonly<Record<string, SourceKind>> = {
  "article-journal": "article",
  "journal-article": "article",
  "paper-conference": "article",
  "proceedings-article": "article",
  article: "article",
  "posted-content": "article",
  "article-newspaper": "news",
  "article-magazine": "news",
  report: "report",
  book: "book",
  chapter: "book",
  "book-chapter": "book",
  legislation: "law",
  bill: "law",
  regulation: "law",
  dataset: "dataset",
  webpage: "webpage",
  "post-weblog": "webpage",
};

/** An entry of CSL-JSON, as far as it can be made sense of. What is of another shape is left out, field by field. */
export function cslFacts(entry: unknown): CslFacts {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) return {};
  const csl = parsed.data;
  const title = line(csl.title?.replace(/<\/?[a-z]{1,5}(?: [^<>]{0,60})?>/gi, ""), 500); // registries send titles with <i> and <sub>
  const url = csl.URL && isWebAddress(csl.URL.trim()) ? csl.URL.trim() : undefined;
  return {
    title,
    outlet: line(csl["container-title"], 200) ?? (csl.type === "webpage" ? line(csl.publisher, 200) : undefined),
    authors: namesOf(csl.author ?? csl.editor),
    language: title && languageOf(title, csl.language),
    publishedOn: dayOf(csl.issued) ?? dayOf(csl.published),
    accessedOn: dayOf(csl.accessed),
    doi: csl.DOI ? normalizeDoi(csl.DOI) : undefined,
    kind: (csl.type && kinds[csl.type]) || (csl.type ? "other" : undefined),
    volume: line(csl.volume, 40),
    issue: line(csl.issue, 40),
    pages: line(csl.page?.replace(/-+/g, "–"), 60),
    publisher: line(csl.publisher, 200),
    titleTranslation: line(csl.custom?.titleTranslation, 500),
    archiveUrl: csl.custom?.archiveUrl && isWebAddress(csl.custom.archiveUrl) ? csl.custom.archiveUrl : undefined,
    url,
  };
}

function namesOf(names: readonly z.infer<typeof nameSchema>[] = []): string | undefined {
  const written = names.slice(0, 50).map(({ family, given, literal, name }) => {
    const parted = isHan(family) && isHan(given) ? `${family}${given}` : [family, given].filter(Boolean).join(", ");
    return (literal ?? name ?? parted).replaceAll(";", ",");
  });
  return line(written.filter(Boolean).join("; "), 1000);
}

/** Names in Han and Hangul are written without a comma: 王小明, 김민수. */
function isHan(name = ""): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name);
}

/** A year alone is no day: it stays unknown rather than become the first of January. */
function dayOf(date: z.infer<typeof dateSchema> | undefined): string | undefined {
  const [year, month, day] = date?.["date-parts"]?.[0] ?? [];
  const two = (part = Number.NaN) => String(part).padStart(2, "0");
  const written = year ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : date?.raw?.slice(0, 10);
  return daySchema.safeParse(written).success ? written : undefined;
}
