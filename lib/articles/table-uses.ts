import { z } from "zod";
import type { ArticleState } from "@/lib/articles/article-state";
import { type Id, idSchema } from "@/lib/kernel/ids";

export const tableUsePageSize = 20;
const lastPage = 1000;

export const findTableUsesSchema = z.strictObject({
  tableId: idSchema,
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});
export type FindTableUses = z.infer<typeof findTableUsesSchema>;

/** How an older revision that an article shows differs from the table as it is now. */
export type NewerData = { readonly changes: number; readonly figures: number };

/** An article whose text shows a table, at the revision that it pins: itself, or drawn as a chart. */
export type TableUse = {
  readonly articleId: Id;
  readonly title: string;
  readonly state: ArticleState;
  /** The issue that it goes out in. */
  readonly issue: { readonly id: Id; readonly number: number } | null;
  /** The chart that draws it there; null: the table itself stands there. */
  readonly chart: { readonly id: Id; readonly caption: string } | null;
  readonly revisionId: Id;
  readonly number: number;
  /** Of what is shown: a chart shows some columns. Null: it shows the table as it is now. */
  readonly newer: NewerData | null;
  /** Somebody looked at what is newer and left the article as it is. */
  readonly isKept: boolean;
  /** Whether this person may take the newer revision there now. */
  readonly mayTake: boolean;
};
export type TableUses = { readonly uses: readonly TableUse[]; readonly total: number };

/** An article, one of its tables, and the newer revision that somebody decides about. */
export const tableUpdateSchema = z.strictObject({ articleId: idSchema, tableId: idSchema, revisionId: idSchema });
export type TableUpdate = z.infer<typeof tableUpdateSchema>;
