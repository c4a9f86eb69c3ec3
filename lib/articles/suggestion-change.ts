import { z } from "zod";
import { type OpenSuggestion, suggestionKinds } from "@/lib/document/suggestions/list-suggestions";

/** Letters of a change that its row keeps. */
const mostKept = 500;

/** What a suggestion was about, for whoever asks when it has been answered. */
export const suggestionChangeSchema = z.strictObject({
  kind: z.enum(suggestionKinds),
  added: z.string().max(mostKept),
  removed: z.string().max(mostKept),
});
export type SuggestionChange = z.infer<typeof suggestionChangeSchema>;

export function changeOf({ kind, added, removed }: OpenSuggestion): SuggestionChange {
  return { kind, added: cut(added), removed: cut(removed) };
}

/** Never within a letter of two code units. */
function cut(text: string): string {
  if (text.length <= mostKept) return text;
  return text.slice(0, mostKept).replace(/[\uD800-\uDBFF]$/, "");
}
