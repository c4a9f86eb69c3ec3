import type { Report } from "@/lib/importing/report";

/** What the page says of a paste, or of a file that is brought in (`file`: its name). */
export type Pasted =
  /** So much that it takes a while, or with pictures that must be in the library first. */
  | {
      readonly kind: "reading";
      readonly file?: string;
      readonly pictures?: { readonly done: number; readonly count: number };
    }
  | {
      readonly kind: "pasted";
      readonly file?: string | undefined;
      readonly report: Report;
      /** Why pictures were not taken, in words. */
      readonly problems?: readonly string[] | undefined;
      /** Whether the last change is still the paste: only then is it undone from its notice. */
      readonly isLast: () => boolean;
      readonly undo: () => void;
      /** Puts the same words in again without anything recognised in them; null: there were none. */
      readonly asPlainText: (() => void) | null;
    }
  | { readonly kind: "refused"; readonly code: string; readonly file?: string };

/** Null: there is nothing (more) to be said. */
export type Tell = (pasted: Pasted | null) => void;
