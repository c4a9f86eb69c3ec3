import type { OutsideError } from "@/lib/importing/read-outside";
import type { Report } from "@/lib/importing/report";

/** What the page says of a paste. */
export type Pasted =
  /** So much that it takes a while. */
  | { readonly kind: "reading" }
  | {
      readonly kind: "pasted";
      readonly report: Report;
      /** Whether the last change is still the paste: only then is it undone from its notice. */
      readonly isLast: () => boolean;
      readonly undo: () => void;
      /** Puts the same words in again without anything recognised in them; null: there were none. */
      readonly asPlainText: (() => void) | null;
    }
  | { readonly kind: "refused"; readonly code: OutsideError };
