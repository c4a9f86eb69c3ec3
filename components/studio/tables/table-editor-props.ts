import type { TableState } from "@/lib/tables/table";
import type { FindSources } from "./source-picker";
import type { Saved } from "./use-table-saving";

/** What is in the making, for whoever closes the editor from outside. */
export type Work = {
  /** Whether there is something that no revision holds. */
  readonly isDirty: () => boolean;
  /** Throws it away, on this device too. */
  readonly discard: () => Promise<void>;
};

export type TableEditorProps = {
  publicationId: string;
  userId: string;
  /** Of the publication (BCP 47): how figures are written. */
  language: string;
  timeZone: string;
  /** What is corrected; null: a new table. */
  table: (TableState & { readonly id: string }) | null;
  findSources: FindSources;
  onSaved: (saved: Saved) => void;
  cancel: () => void;
  onWork?: (work: Work) => void;
  /** The grid has the keyboard at once. */
  beginsInGrid?: boolean;
};
