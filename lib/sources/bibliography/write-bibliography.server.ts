import "server-only";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { SourceInput, SourceKind } from "../source";
import type { BibliographyFormat } from "./entries";

export type ExportedSource = SourceInput & { readonly id: string };

/** Hangul and Han stay as they are: every program of today reads UTF-8. */
plugins.config.get("@bibtex").format.asciiOnly = false;
plugins.config.get("@bibtex").format.useIdAsLabel = true;

/** Sources as a file for other programs. The desk's notes stay at the desk. */
export function writeBibliography(format: BibliographyFormat, sources: readonly ExportedSource[]): string {
  const entries = sources.map(cslEntry);
  if (format === "csl-json") return `${JSON.stringify(entries, null, 2)}\n`;
  return entries.length === 0 ? "" : `${plugins.output.format(format, entries).trimEnd()}\n`;
}

const cslTypes: Readonly<Record<SourceKind, string>> = {
  webpage: "webpage",
  news: "article-newspaper",
  article: "article-journal",
  report: "report",
  book: "book",
  law: "legislation",
  dataset: "dataset",
  other: "document",
};

function cslEntry(source: ExportedSource): Record<string, unknown> {
  const { titleTranslation, archiveUrl } = source;
  const custom = { ...(titleTranslation && { titleTranslation }), ...(archiveUrl && { archiveUrl }) };
  const said = {
    title: source.title,
    "container-title": source.outlet,
    publisher: source.publisher,
    volume: source.volume,
    issue: source.issue,
    page: source.pages.replaceAll("–", "-"),
    language: source.language,
    URL: source.url,
    DOI: source.doi,
    author: namesOf(source.authors),
    issued: dateOf(source.publishedOn),
    accessed: dateOf(source.accessedOn),
    custom: Object.keys(custom).length > 0 ? custom : null,
  };
  const known = Object.entries(said).filter(([, value]) => value);
  return { id: `s${source.id.slice(-12)}`, type: cslTypes[source.kind], ...Object.fromEntries(known) };
}

function namesOf(authors: string): { family?: string; given?: string; literal?: string }[] | null {
  const names = authors.split(";").map((name) => name.trim());
  const written = names.filter(Boolean).map((name) => {
    const [family = "", ...given] = name.split(",").map((part) => part.trim());
    return given.length > 0 ? { family, given: given.join(", ") } : { literal: name };
  });
  return written.length > 0 ? written : null;
}

function dateOf(day: string | null): { "date-parts": number[][] } | null {
  return day ? { "date-parts": [day.split("-").map(Number)] } : null;
}
