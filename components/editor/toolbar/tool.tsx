"use client";

import type { Command } from "@tiptap/pm/state";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";
import { useSession } from "../desk";
import { shownKeys } from "../key-names";
import { type ShortcutName, shortcuts } from "../shortcuts";

const shape =
  "grid h-8 min-w-8 place-items-center rounded-sm px-1.5 text-ink outline-offset-0 data-disabled:opacity-35 data-hovered:bg-sunken data-pressed:bg-rule pointer-coarse:h-11 pointer-coarse:min-w-10";

type ToolProps = {
  icon?: LucideIcon;
  /** Instead of an icon: a letter or two. */
  sign?: ReactNode;
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
  const face = icon ? <Icon of={icon} /> : <span className="font-bold text-sm">{sign}</span>;
  const shared = { "aria-label": label, isDisabled: disabled ?? !session, preventFocusOnPress: true };
  return (
    <Tooltip text={label} {...(keys && { shortcut: keys })}>
      {on === undefined ? (
        <AriaButton {...shared} onPress={act} className={shape}>
          {face}
        </AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={on} onChange={act} className={cx(shape, "data-selected:bg-rule")}>
          {face}
        </ToggleButton>
      )}
    </Tooltip>
  );
}

/** Tools that belong together. */
export function Tools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group aria-label={label} className="flex items-center border-rule border-r pr-1.5 last:border-r-0">
      {children}
    </Group>
  );
}

export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
