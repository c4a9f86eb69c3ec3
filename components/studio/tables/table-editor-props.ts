import type { TableState } from "@/lib/tables/table";
import type { FindSources } from "./source-picker";
import type { Saved } from "./use-table-saving";

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
};
