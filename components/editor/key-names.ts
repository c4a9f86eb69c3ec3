const arrows = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Backspace: "⌫" };
const macSigns: Readonly<Record<string, string>> = {
  ...arrows,
  Mod: "⌘",
  Shift: "⇧",
  Alt: "⌥",
  Enter: "↩",
  Minus: "-",
};
const otherSigns: Readonly<Record<string, string>> = { ...arrows, Mod: "Ctrl", Minus: "-" };

/** Keys as they are shown: `Mod-Shift-8` is `⌘⇧8` on a Mac and `Ctrl Shift 8` elsewhere. */
export function shownKeys(keys: string, isMac: boolean): string {
  const parts = keys
    .split("-")
    .map(
      (part) =>
        (isMac ? macSigns : otherSigns)[part] ??
        part
          .toUpperCase()
          .replace(/^(SHIFT|ALT|ENTER|TAB|ESC)$/, (name) => name.charAt(0) + name.slice(1).toLowerCase()),
    );
  return parts.join(isMac ? "" : " ");
}
