import "server-only";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { SourceInput, SourceKind } from "../source";
import type { BibliographyFormat } from "./entries";
import { texAddress, texText } from "./tex";

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
  const entries = sources.map((source) =>
    cslEntry(source, format === "ris" ? idOf(source) : (source.key ?? idOf(source))),
  );
  if (format === "csl-json") return `${JSON.stringify(entries, null, 2)}\n`;
  if (entries.length === 0) return "";
  const written = format === "bibtex" ? entries.map(inTex) : entries;
  const text = `${plugins.output.format(format, written).trimEnd()}\n`;
  return format === "ris" ? asRis(text) : withDay(text);
}

/** Twenty letters at most, which is what RIS has room for: a longer one is cut, and then two articles of an issue share it. */
function idOf({ id }: ExportedSource): string {
  return `s${id.slice(-12)}`;
}

/** The library writes every text as it is, once letters beyond ASCII are to stay. */
function inTex({ URL: address, DOI, ...entry }: Entry): Entry {
  const { id, type, ...texts } = entry;
  const escaped = Object.entries(texts).map(([name, value]) => [name, texIn(value)]);
  return {
    id,
    type,
    ...Object.fromEntries(escaped),
    ...(address ? { URL: texAddress(String(address)) } : {}),
    ...(DOI ? { DOI } : {}),
  };
}

/** Names are objects in a list, days are numbers. */
function texIn(value: unknown): unknown {
  if (typeof value === "string") return texText(value);
  if (Array.isArray(value)) return value.map(texIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, texIn(inside)]));
}

/** BibTeX has a field for the day; the library puts it into that of the month, where programs take it for a name. */
function withDay(bibtex: string): string {
  return bibtex.replace(/^\tmonth = \{([a-z]{3}) (\d{1,2})\},$/gm, "\tmonth = $1,\n\tday = {$2},");
}

/** What the library leaves to be done: months and days of two digits, and lines as RIS ends them. */
function asRis(written: string): string {
  return unfolded(written)
    .replace(/^(DA {2}- \d+)\/(\d{1,2})\/(\d{1,2})\//gm, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0"), ""].join("/"),
    )
    .replaceAll("\n", "\r\n");
}

/** The library cuts lines of RIS after 70 letters, through addresses too, and programs read them cut. */
function unfolded(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-|\n|$)/g, "").replace(/\n\n(?!TY {2}-)/g, "\n");
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

type Entry = Readonly<Record<string, unknown>>;

function cslEntry(source: ExportedSource, id: string): Entry {
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
  return { id, type: cslTypes[source.kind], ...Object.fromEntries(known) };
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
