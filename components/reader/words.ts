/** The words of the `reader` namespace in the publication's language, as next-intl's translator gives them. */
export type ReaderWords = (key: string, values?: Record<string, string | number>) => string;

/** What every piece of a page needs to know of the publication that it stands in. */
export type Setting = {
  readonly words: ReaderWords;
  /** The publication's language (BCP 47). */
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  /** How references are printed; "original" if left out. */
  readonly references?: "original" | "numbered" | undefined;
};
