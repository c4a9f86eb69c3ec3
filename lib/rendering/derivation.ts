import type { NoteKind, NoteView, OutlineEntry } from "./view";

/**
 * What is counted while an article is walked once, in reading order: numbered subheads, footnotes, asterisk notes of the
 * block at hand, citations. Lives for one walk.
 */
export type Derivation = {
  /** The language of the text: runs in other scripts are set apart from it. Empty: none is. */
  readonly language: string;
  readonly footnotes: NoteView[];
  /** Asterisk notes since the block began, for their marks. */
  asterisksInBlock: number;
  /** Asterisk notes that wait to be printed under what holds them. */
  pendingAsterisks: NoteView[];
  asterisksInAll: number;
  subheads: number;
  numberedSubheads: number;
  tables: number;
  charts: number;
  boxes: number;
  figures: number;
  readonly outline: OutlineEntry[];
  /** Source → its number and the places that cite it. Insertion order is the order of first appearance. */
  readonly citations: Map<string, { number: number; locators: string[]; anchors: string[] }>;
};

export function beginDerivation(language = ""): Derivation {
  return {
    language,
    footnotes: [],
    asterisksInBlock: 0,
    pendingAsterisks: [],
    asterisksInAll: 0,
    subheads: 0,
    numberedSubheads: 0,
    tables: 0,
    charts: 0,
    boxes: 0,
    figures: 0,
    outline: [],
    citations: new Map(),
  };
}

/** Asterisk marks begin again with each block. */
export function beginBlock(derivation: Derivation): void {
  derivation.asterisksInBlock = 0;
  derivation.pendingAsterisks = [];
}

/** The asterisk notes met since this was last asked; whoever asks prints them. */
export function takeAsterisks(derivation: Derivation): NoteView[] {
  const taken = derivation.pendingAsterisks;
  derivation.pendingAsterisks = [];
  return taken;
}

/** Counts a note and files it where it will be printed. Its text is filled in by the caller, so that a mark stands before what it holds. */
export function countNote(derivation: Derivation, kind: NoteKind): NoteView {
  if (kind === "footnote") {
    const number = derivation.footnotes.length + 1;
    const note = noteView(kind, String(number), `fn-${number}`);
    derivation.footnotes.push(note);
    return note;
  }
  derivation.asterisksInBlock += 1;
  derivation.asterisksInAll += 1;
  const note = noteView(kind, "*".repeat(derivation.asterisksInBlock), `note-${derivation.asterisksInAll}`);
  derivation.pendingAsterisks.push(note);
  return note;
}

function noteView(kind: NoteKind, mark: string, anchor: string): NoteView {
  return { kind, mark, anchor, markAnchor: `${anchor}-mark`, children: [] };
}

/** Counts a citation: the source's number in the order of first appearance, and an anchor of this place. */
export function countCitation(
  derivation: Derivation,
  sourceId: string,
  locator: string,
): { number: number; anchor: string } {
  const known = derivation.citations.get(sourceId);
  const entry = known ?? {
    number: derivation.citations.size + 1,
    locators: [],
    anchors: [],
  };
  if (!known) derivation.citations.set(sourceId, entry);
  const anchor = `cite-${entry.number}-${entry.anchors.length + 1}`;
  entry.anchors.push(anchor);
  if (locator && !entry.locators.includes(locator)) entry.locators.push(locator);
  return { number: entry.number, anchor };
}
