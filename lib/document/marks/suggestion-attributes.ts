import { z } from "zod";
import { recordIdSchema } from "../attributes";

/** What every mark of a suggestion says: which suggestion it belongs to, whose it is, and when it was begun. */
export const suggestionAttributes = { id: recordIdSchema, by: recordIdSchema, at: z.iso.datetime() };

/** The marks of suggestions. Blocks may bear them as well as text: see `defineNode`. */
export const suggestionMarkNames = ["insertion", "deletion", "modification", "joint"] as const;
export type SuggestionMarkName = (typeof suggestionMarkNames)[number];

export const isSuggestionMarkName = (name: string): name is SuggestionMarkName =>
  (suggestionMarkNames as readonly string[]).includes(name);
