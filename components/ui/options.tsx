"use client";

import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { Icon } from "./icon";

/** One thing that can be chosen. */
export type Option = {
  /** What is sent with the form. */
  id: string;
  label: string;
  /** A second, quieter line. */
  description?: string;
  disabled?: boolean;
};

/** The list that a Select or a ComboBox opens. */
export function Options({ empty }: { empty: string }) {
  return (
    <ListBox<Option>
      className="max-h-80 overflow-y-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-3 py-2 text-muted text-sm">{empty}</p>}
    >
      {(option) => <OptionRow option={option} />}
    </ListBox>
  );
}

/** One row of such a list: label, description, and a tick when it is the chosen one. */
export function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.disabled}
      className="group flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2.5 py-1 outline-none data-disabled:text-faint data-focused:bg-sunken pointer-coarse:min-h-11"
    >
      <span className="flex min-w-0 flex-1 flex-col">
        <Text slot="label">{option.label}</Text>
        {option.description && (
          <Text slot="description" className="text-muted text-sm">
            {option.description}
          </Text>
        )}
      </span>
      <Icon of={Check} className="invisible group-data-selected:visible" />
    </ListBoxItem>
  );
}
