"use client";

import { useTranslations } from "next-intl";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Found } from "./use-found";

export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly language?: string;
};

type ChoicesProps = { label: string; empty: string; found: Found<Choice>; choose: (id: string) => void };

/** What a search has found, to be chosen from with arrows and Enter. */
export function Choices({ label, empty, found: { found, refusal }, choose }: ChoicesProps) {
  const t = useTranslations("common");
  if (refusal) return <RefusalMessage refusal={refusal} />;
  if (!found) return <SkeletonRows label={t("loading")} rows={4} />;
  return (
    <ListBox
      aria-label={label}
      items={found}
      selectionMode="single"
      onAction={(key) => choose(String(key))}
      renderEmptyState={() => <p className="px-3 py-4 text-muted">{empty}</p>}
      className="max-h-72 overflow-y-auto border border-rule rounded-md outline-none"
    >
      {({ id, title, about, language }) => (
        <ListBoxItem
          id={id}
          textValue={title}
          className="cursor-default border-rule border-b px-3 py-2 outline-none last:border-b-0 data-focused:bg-sunken data-hovered:bg-sunken"
        >
          <Text slot="label" lang={language} className="block">
            {title}
          </Text>
          {about && (
            <Text slot="description" className="block truncate text-muted text-sm">
              {about}
            </Text>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
