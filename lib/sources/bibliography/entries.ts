export const bibliographyFormats = ["bibtex", "ris", "csl-json"] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** One entry of a file as it stands there, with the line that it begins on (from 1). */
export type RawEntry = { readonly line: number; readonly text: string };

/** Which of the three a file is, by how it looks; undefined when it looks like none. */
export function formatOf(text: string): BibliographyFormat | undefined {
  if (/^\s*[[{]/.test(text) && !/^\s*\{\s*@/.test(text)) return "csl-json";
  if (/^(?:TY|T[Y1])\s{1,2}-/m.test(text)) return "ris";
  return /@\s*[a-z]+\s*[{(]/i.test(text) ? "bibtex" : undefined;
}

/** Cuts a file into its entries, so that one that cannot be read spoils none of the others and is named by its line. */
export function entriesOf(format: BibliographyFormat, text: string): RawEntry[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return { bibtex: bibtexEntries, ris: risEntries, "csl-json": jsonEntries }[format](plain);
}

/** Each `@type{…}` to its closing brace, or to the next one at the beginning of a line. Abbreviations (@string) go before each entry. */
function bibtexEntries(text: string): RawEntry[] {
  const starts = [...text.matchAll(/^[ \t]*@\s*([a-z]+)\s*[{(]/gim)];
  const lineAt = lineCounter(text);
  const pieces = starts.map((match, at) => ({
    kind: (match[1] ?? "").toLowerCase(),
    line: lineAt(match.index),
    text: text.slice(match.index, starts[at + 1]?.index).trim(),
  }));
  const strings = pieces.filter(({ kind }) => kind === "string").map((piece) => piece.text);
  const abbreviations = strings.length > 0 ? `${strings.join("\n")}\n` : "";
  return pieces
    .filter(({ kind }) => !["string", "comment", "preamble"].includes(kind))
    .map(({ line, text: entry }) => ({ line, text: abbreviations + entry }));
}

/** From `TY  -` to `ER  -`. */
function risEntries(text: string): RawEntry[] {
  const found: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  text.split("\n").forEach((line, at) => {
    if (/^TY\s{1,2}-/.test(line)) found.push({ line: at + 1, lines: [] });
    if (/^TY\s{1,2}-/.test(line)) isOpen = true;
    if (isOpen) found.at(-1)?.lines.push(line.replace(/^([A-Z][A-Z0-9])\s{1,2}-\s*/, "$1  - "));
    if (/^ER\s{1,2}-/.test(line)) isOpen = false;
  });
  return found.map(({ line, lines }) => {
    const closed = lines.some((one) => one.startsWith("ER  -")) ? lines : [...lines, "ER  - "];
    return { line, text: closed.join("\n") };
  });
}

/** The objects of the array (or the one object) with the lines that they begin on. */
function jsonEntries(text: string): RawEntry[] {
  const lineAt = lineCounter(text);
  const outermost = text.trimStart().startsWith("[") ? 1 : 0;
  const found: RawEntry[] = [];
  let depth = 0;
  let start = -1;
  const end = (at: number) => {
    if (start >= 0) found.push({ line: lineAt(start), text: text.slice(start, at) });
    start = -1;
  };
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (sign === "{" || sign === "[") {
      if (depth === outermost && sign === "{") start = index;
      depth += 1;
    } else if (sign === "}" || sign === "]") {
      depth -= 1;
      if (depth === outermost) end(index + 1);
    }
  }
  end(text.length);
  return found;
}

/** Lines by positions that only go forward. */
function lineCounter(text: string): (at: number) => number {
  let seen = 0;
  let line = 1;
  return (at) => {
    for (; seen < at; seen += 1) if (text[seen] === "\n") line += 1;
    return line;
  };
}
