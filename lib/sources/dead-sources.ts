import type { Id } from "@/lib/kernel/ids";

export type DeadSource = {
  readonly id: Id;
  readonly title: string;
  readonly language: string;
  readonly outlet: string;
  readonly linkCheckedAt: Date | null;
  readonly citingArticles: number;
};
export type DeadSources = { readonly sources: readonly DeadSource[]; readonly total: number };
