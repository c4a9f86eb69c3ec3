import type { ReaderWords } from "@/components/reader/words";
import type { RevisionContent } from "@/lib/document/revision-content";

/** Which of the two texts is shown: both in line, or one of them beside the other. */
export type Side = "both" | "before" | "after";

/** What every piece of a difference needs to know. */
export type DifferenceSetting = {
  /** The words of the `reader` namespace, for what is set as readers get it. */
  readonly words: ReaderWords;
  /** The words of `history.difference`, in the interface's language. */
  readonly t: (key: string, values?: Record<string, string | number>) => string;
  /** Of the publication (BCP 47). */
  readonly language: string;
  /** Of both texts; where both have one, the later. */
  readonly sources: RevisionContent["sources"];
  readonly tables: RevisionContent["tables"];
  readonly media: NonNullable<RevisionContent["media"]>;
  readonly charts: NonNullable<RevisionContent["charts"]>;
};
