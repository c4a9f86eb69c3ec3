import type { Id } from "@/lib/kernel/ids";
import type { Refusal } from "@/lib/kernel/result";
import type { SourceInput } from "./source";

/** What a pasted reference came to: a source that is known already, or the draft of a new one with what could not be read. */
export type Draft = {
  readonly source: Omit<SourceInput, "note" | "archiveUrl">;
  readonly known: { readonly id: Id; readonly title: string } | null;
  readonly problem: Refusal | null;
};

/** In the order given: the new source, or the one that has the address or DOI already. */
export type AddedSource = { readonly sourceId: Id; readonly isNew: boolean };
