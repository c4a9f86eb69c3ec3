/** The keys of the desk beside those of the text: they work wherever the focus is, but in a dialog. */
export const deskKeys = {
  find: "Mod-f",
  replace: "Mod-Shift-f",
  outline: "Mod-Alt-o",
  focus: "Mod-Alt-z",
  characters: "Mod-Alt-s",
  help: "Mod-/",
} as const;

export type DeskKey = keyof typeof deskKeys;

/** Which of them was pressed: by the key's place, so that they work while the keyboard is set to Hangul too. */
export function deskKeyOf(event: KeyboardEvent): DeskKey | null {
  const names = Object.keys(deskKeys) as DeskKey[];
  if (!event.shiftKey && !event.altKey && event.ctrlKey && event.code === "KeyH") return "replace";
  return names.find((name) => isPressed(deskKeys[name], event)) ?? null;
}

/** Whether these keys were pressed, by the place of the letter. */
export function isPressed(keys: string, { code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const parts = keys.split("-");
  const letter = parts.at(-1) ?? "";
  return (
    ctrlKey !== metaKey &&
    altKey === parts.includes("Alt") &&
    shiftKey === parts.includes("Shift") &&
    code === (letter === "/" ? "Slash" : `Key${letter.toUpperCase()}`)
  );
}
