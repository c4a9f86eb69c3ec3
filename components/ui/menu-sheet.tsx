"use client";

import type { LucideIcon } from "lucide-react";
import type { RefObject } from "react";
import { Header } from "react-aria-components/Header";
import { Keyboard } from "react-aria-components/Keyboard";
import { Menu as AriaMenu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { cx } from "./cx";
import { Icon } from "./icon";

export type MenuEntry = {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Keys that do the same, as they are shown ("Ctrl K"). */
  shortcut?: string;
  /** A second, quieter line. */
  description?: string;
  href?: string;
  onAction?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** Marks the present one of several (a language, a publication). */
  current?: boolean;
};

/** Entries that belong together, with or without a heading. */
export type MenuGroup = { id: string; title?: string; entries: readonly MenuEntry[] };

export type MenuSheetProps = {
  id: string;
  groups: readonly MenuGroup[];
  label: string;
  placement?: PopoverProps["placement"];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The entry that has the focus when it opens; null: the menu itself. */
  from: "first" | "last" | null;
  triggerRef: RefObject<Element | null>;
};

/** The opened menu. Its button is in menu.tsx. */
export default function MenuSheet({
  id,
  groups,
  label,
  placement,
  isOpen,
  onOpenChange,
  from,
  triggerRef,
}: MenuSheetProps) {
  return (
    <Popover
      trigger="MenuTrigger"
      aria-label={label}
      offset={4}
      className="floating flex min-w-52 flex-col"
      {...{ placement, isOpen, onOpenChange, triggerRef }}
    >
      <AriaMenu
        id={id}
        aria-label={label}
        autoFocus={from ?? true}
        onClose={() => onOpenChange(false)}
        className="max-h-[min(28rem,80dvh)] min-h-0 overflow-y-auto p-1 outline-none"
      >
        {groups.map((group, index) => (
          <MenuSection
            key={group.id}
            className={cx(index > 0 && "mt-1 border-rule border-t pt-1")}
            aria-label={group.title ?? label}
          >
            {group.title && <Header className="px-2.5 pt-1.5 pb-0.5 text-muted text-xs">{group.title}</Header>}
            {group.entries.map((entry) => (
              <MenuRow key={entry.id} entry={entry} />
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  );
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      href={entry.href}
      onAction={entry.onAction}
      isDisabled={entry.disabled}
      aria-current={entry.current || undefined}
      className={cx(
        "flex min-h-8 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 no-underline outline-none data-disabled:text-faint data-focused:bg-sunken pointer-coarse:min-h-11",
        entry.danger && "text-danger",
      )}
    >
      {entry.icon && <Icon of={entry.icon} className="text-muted" />}
      <span className="flex min-w-0 flex-1 flex-col">
        <Text slot="label" className={cx("truncate", entry.current && "font-bold")}>
          {entry.label}
        </Text>
        {entry.description && (
          <Text slot="description" className="text-muted text-sm">
            {entry.description}
          </Text>
        )}
      </span>
      {entry.current && <span aria-hidden="true" className="size-1.5 rounded-full bg-ink" />}
      {entry.shortcut && <Keyboard className="pl-4 font-sans text-muted text-xs">{entry.shortcut}</Keyboard>}
    </MenuItem>
  );
}
