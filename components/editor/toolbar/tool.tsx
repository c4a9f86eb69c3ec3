"use client";

import type { Command } from "@tiptap/pm/state";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { hintOf } from "@/components/ui/hints";
import { Icon } from "@/components/ui/icon";
import { useSession } from "../desk";
import { shownKeys } from "../key-names";
import { type ShortcutName, shortcuts } from "../shortcuts";

const shape =
  "grid h-8 min-w-8 place-items-center rounded-sm px-1.5 text-ink outline-offset-0 disabled:opacity-35 enabled:hover:bg-sunken enabled:active:bg-rule pointer-coarse:h-11 pointer-coarse:min-w-10";

type ToolProps = {
  icon?: LucideIcon;
  /** Instead of an icon: a letter or two. Drawn, so that nobody takes it for the tool's name. */
  sign?: string;
  label: string;
  /** Where keys do the same; its command is then taken too. */
  shortcut?: ShortcutName;
  /** Keys that are heard elsewhere, to be shown. */
  keys?: string;
  command?: Command;
  /** Undefined: it does something once. A truth value: it is on or off. */
  on?: boolean;
  disabled?: boolean;
  onPress?: () => void;
};

/** One tool: an icon with a name, the keys that do the same, and whether it is on. The caret stays in the page. */
export function Tool({ icon, sign, label, shortcut, keys: heard, command, on, disabled, onPress }: ToolProps) {
  const session = useSession();
  const act = onPress ?? (() => session?.run(command ?? (shortcut ? shortcuts[shortcut].command : () => false)));
  const named = heard ?? (shortcut && shortcuts[shortcut].keys);
  const keys = named && shownKeys(named, isMac());
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      disabled={disabled ?? !session}
      onMouseDown={keepFocus}
      onClick={act}
      className={cx(shape, "aria-pressed:bg-rule")}
      {...hintOf(label, keys || undefined)}
    >
      {icon ? (
        <Icon of={icon} />
      ) : (
        <span data-sign={sign} className="font-bold text-sm before:content-[attr(data-sign)]" />
      )}
    </button>
  );
}

/** A press leaves the caret, and what is selected, where it is. */
export function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

/** Tools that belong together. */
export function Tools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset aria-label={label} className="flex items-center border-rule border-r pr-1.5 last:border-r-0">
      {children}
    </fieldset>
  );
}

export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
