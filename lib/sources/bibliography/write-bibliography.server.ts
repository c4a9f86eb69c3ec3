import "server-only";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { SourceInput, SourceKind } from "../source";
import type { BibliographyFormat } from "./entries";

export type ExportedSource = Omit<SourceInput, "note"> & {
  readonly id: string;
  /** Under which a text cites it; left out: one out of the id. */
  readonly key?: string;
  /** What whoever cites it must know, such as that it is retracted. The desk's own notes stay at the desk. */
  readonly remark?: string;
};

/** Hangul and Han stay as they are: every program of today reads UTF-8. */
plugins.config.get("@bibtex").format.asciiOnly = false;
plugins.config.get("@bibtex").format.useIdAsLabel = true;

/** Sources as a file for other programs. */
export function writeBibliography(format: BibliographyFormat, sources: readonly ExportedSource[]): string {
  const entries = sources.map(cslEntry);
  if (format === "csl-json") return `${JSON.stringify(entries, null, 2)}\n`;
  if (entries.length === 0) return "";
  const text = plugins.output.format(format, entries).trimEnd();
  return `${format === "ris" ? unfolded(text) : text}\n`;
}

/** The library cuts lines of RIS after 70 letters, through addresses too, and programs read them cut. */
function unfolded(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-|\n)/g, "").replace(/\n\n(?!TY {2}-)/g, "\n");
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
    note: source.remark,
    custom: Object.keys(custom).length > 0 ? custom : null,
  };
  const known = Object.entries(said).filter(([, value]) => value);
  return { id: source.key ?? `s${source.id.slice(-12)}`, type: cslTypes[source.kind], ...Object.fromEntries(known) };
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
