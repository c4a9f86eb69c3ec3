"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Icon } from "@/components/ui/icon";
import type { ActionState } from "@/lib/access/action-state";

export type ChosenSource = { readonly id: string; readonly title: string };

type Found = { readonly sources: readonly (ChosenSource & { readonly titleTranslation: string })[] };
export type FindSources = (input: { publicationId: string; text: string }) => Promise<ActionState<Found>>;

type Props = {
  sources: readonly ChosenSource[];
  setSources: (sources: readonly ChosenSource[]) => void;
  publicationId: string;
  findSources: FindSources;
  /** What is looked for at first. */
  typed?: string;
  autoFocus?: boolean;
};

/** The sources that a table or a cell names, chosen among those of the publication. */
export function SourcePicker({ sources, setSources, publicationId, findSources, typed = "", autoFocus }: Props) {
  const t = useTranslations("tables.sources");
  const [text, setText] = useState(typed);
  const [found, setFound] = useState<Found["sources"]>([]);
  const asked = useRef(0);
  const search = async (words: string) => {
    setText(words);
    asked.current += 1;
    const question = asked.current;
    const answer = await findSources({ publicationId, text: words });
    // An earlier question may be answered later.
    if (answer.ok && question === asked.current) setFound(answer.value.sources);
  };
  const choose = (id: unknown) => {
    const source = found.find((one) => one.id === id);
    if (!source) return;
    if (!sources.some((one) => one.id === source.id)) setSources([...sources, { id: source.id, title: source.title }]);
    setText("");
  };
  const options = found.map(({ id, title, titleTranslation }) => ({
    id,
    label: titleTranslation ? `${title} — ${titleTranslation}` : title,
  }));
  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        label={t("label")}
        description={t("hint")}
        optional
        placeholder={t("placeholder")}
        options={options}
        filteredElsewhere
        inputValue={text}
        onInputChange={search}
        onFocus={() => search(text)}
        autoFocus={autoFocus}
        value={null}
        onChange={choose}
      />
      <ul className="flex flex-col">
        {sources.map(({ id, title }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-rule border-b py-1">
            <span className="min-w-0 truncate">{title}</span>
            <Button
              variant="quiet"
              size="sm"
              aria-label={t("remove", { title })}
              onPress={() => setSources(sources.filter((one) => one.id !== id))}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
