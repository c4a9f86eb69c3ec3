"use client";

import { useLocale, useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { cx } from "@/components/ui/cx";
import { locales, type Theme, themes } from "@/i18n/locales";
import type { ActionState } from "@/lib/access/action-state";

type Switch = (input: unknown) => Promise<ActionState>;
export type PreferenceActions = { switchLocale: Switch; switchTheme: Switch };

type Props = { theme: Theme; actions: PreferenceActions };

/** Language and light, at the foot of the pages before the desk. What is typed above stays. */
export function Preferences({ theme, actions }: Props) {
  const t = useTranslations("shell");
  const [lit, setLit] = useOptimistic(theme);
  const [, startTransition] = useTransition();
  const speak = (locale: string) => startTransition(async () => void (await actions.switchLocale(locale)));
  const light = (next: Theme) =>
    startTransition(async () => {
      setLit(next);
      await actions.switchTheme(next);
    });
  const languages = locales.map((id) => ({ id, label: t(`languages.${id}`), lang: id }));
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-t pt-3">
      <Choices label={t("language")} present={useLocale()} choices={languages} onChoose={speak} />
      <Choices
        label={t("theme")}
        present={lit}
        choices={themes.map((id) => ({ id, label: t(`themes.${id}`) }))}
        onChoose={light}
      />
    </footer>
  );
}

type ChoicesProps<Id extends string> = {
  label: string;
  present: Id;
  choices: readonly { id: Id; label: string; lang?: string }[];
  onChoose: (id: Id) => void;
};

function Choices<Id extends string>({ label, present, choices, onChoose }: ChoicesProps<Id>) {
  return (
    <fieldset className="flex gap-1 border-0 p-0">
      <legend className="unseen">{label}</legend>
      {choices.map(({ id, label: name, lang }) => (
        <button
          key={id}
          type="button"
          lang={lang}
          aria-pressed={id === present}
          onClick={() => onChoose(id)}
          className={cx(
            "min-h-8 rounded-sm px-1.5 text-sm pointer-coarse:min-h-11",
            id === present ? "font-bold text-ink" : "text-muted hover:text-ink",
          )}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
