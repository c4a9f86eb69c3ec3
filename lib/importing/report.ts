import { limits } from "@/lib/document/measure";
import type { LeftPicture } from "./found-pictures";

/** What a document of ours does not hold, or not as it stood elsewhere. */
export const droppedKinds = [
  "pictures",
  "embedded",
  "scripts",
  "controls",
  "comments",
  "deletions",
  "hidden",
  "links",
  "notes",
  "nestedTables",
  "emptyTables",
  "structure",
  "strike",
  "formulas",
  "running",
  "fonts",
  "colours",
] as const;
export type DroppedKind = (typeof droppedKinds)[number];

/** How something looked, not what it said: told without a number. */
export const looks: readonly DroppedKind[] = ["fonts", "colours"];

export const keptKinds = ["tables", "lists", "notes", "boxes", "subheads", "pictures", "links"] as const;
export type KeptKind = (typeof keptKinds)[number];

export type Counts<Kind extends string> = Readonly<Partial<Record<Kind, number>>>;

/** A title with its address, out of the list of references that was pasted along. */
export type FoundReference = { readonly title: string; readonly url: string };

/** What became of a paste or an import: how much of what was kept and left out, and the sources that were named. */
export type Report = {
  readonly kept: Counts<KeptKind>;
  readonly dropped: Counts<DroppedKind>;
  readonly references: readonly FoundReference[];
  /** Of the pictures that were left out, those that have an address or words, for whoever wants to fetch them. */
  readonly leftPictures: readonly LeftPicture[];
};

/** There is more than an article may hold: seen while reading, so that nothing is read in vain. */
export class TooLarge extends Error {}

/** Counts while reading. */
export class Tally {
  #lines = 0;
  #bytes = 0;

  readonly #dropped: Partial<Record<DroppedKind, number>> = {};

  drop(kind: DroppedKind, count = 1): void {
    if (count > 0) this.#dropped[kind] = (this.#dropped[kind] ?? 0) + count;
  }

  /** Counts a line that is kept. Throws `TooLarge` when there are more than a document can hold. */
  keep(words: number): void {
    this.#lines += 1;
    this.#bytes += words;
    // A line is two nodes at least, a paragraph and its words; a character is one byte at least.
    if (this.#lines * 2 > limits.nodes || this.#bytes > limits.bytes) throw new TooLarge();
  }

  dropped(): Counts<DroppedKind> {
    return { ...this.#dropped };
  }
}
