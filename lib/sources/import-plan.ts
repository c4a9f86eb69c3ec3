import type { Id } from "@/lib/kernel/ids";

/** `reason`: syntax (it is not written as the format wants it) or noTitle. `excerpt`: how it begins. */
export type UnreadableEntry = {
  readonly line: number;
  readonly reason: "syntax" | "noTitle";
  readonly excerpt: string;
};

export type ImportLine = {
  readonly line: number;
  readonly title: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string | null;
};
/** What a file comes to. `known`: by address or DOI, here or earlier in the file. */
export type ImportPlan = {
  readonly fresh: readonly ImportLine[];
  readonly known: readonly (ImportLine & { readonly sourceId: Id | null })[];
  readonly unreadable: readonly UnreadableEntry[];
};
