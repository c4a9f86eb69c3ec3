import "server-only";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { UnreadableEntry } from "../import-plan";
import { type CslFacts, cslFacts } from "./csl-facts";
import { type BibliographyFormat, entriesOf, type RawEntry } from "./entries";

export type ReadEntry = { readonly line: number; readonly facts: CslFacts & { readonly title: string } };

/** Named, so that the library does not guess: some of what it guesses would be fetched. */
const types: Readonly<Record<Exclude<BibliographyFormat, "csl-json">, string>> = {
  bibtex: "@biblatex/text", // which reads what BibTeX writes, too
  ris: "@ris/file",
};

/** Reads a file of references, entry by entry: what can be read, and what cannot with its line. */
export function readBibliography(format: BibliographyFormat, text: string) {
  const entries: ReadEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const raw of entriesOf(format, text)) {
    const facts = factsOf(format, raw);
    const { line } = raw;
    if (facts?.title) entries.push({ line, facts: { ...facts, title: facts.title } });
    else unreadable.push({ line, reason: facts ? "noTitle" : "syntax", excerpt: excerptOf(raw) });
  }
  return { entries, unreadable };
}

function factsOf(format: BibliographyFormat, { text }: RawEntry): CslFacts | null {
  try {
    if (format === "csl-json") return cslFacts(JSON.parse(text));
    const [entry] = plugins.input.chain(text, { forceType: types[format], generateGraph: false });
    return entry ? cslFacts(entry) : null;
  } catch {
    return null;
  }
}

function excerptOf({ text }: RawEntry): string {
  return [...text.replace(/\s+/g, " ").trim()].slice(0, 80).join("");
}
