import { isPressed } from "../desk-keys";

/** The keys of suggestions: they work wherever the focus is, but in a dialog. */
export const suggestionKeys = {
  suggest: "Mod-Alt-e",
  nextSuggestion: "Mod-Alt-k",
  previousSuggestion: "Mod-Alt-p",
  acceptSuggestion: "Mod-Alt-a",
  rejectSuggestion: "Mod-Alt-x",
} as const;
export type SuggestionKey = keyof typeof suggestionKeys;

export function suggestionKeyOf(event: KeyboardEvent): SuggestionKey | null {
  const names = Object.keys(suggestionKeys) as SuggestionKey[];
  return names.find((name) => isPressed(suggestionKeys[name], event)) ?? null;
}
