"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import type { ShellData } from "./shell-data";
import { setLetterKeys, useLetterKeys } from "./shell-letter-keys";
import { places } from "./shell-places";

type HelpProps = { data: ShellData; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Every key of the desk, on one sheet. */
export function HelpSheet({ data, isOpen, onOpenChange }: HelpProps) {
  const t = useTranslations("shell");
  const letters = useLetterKeys();
  const keys: [keys: string[], meaning: string][] = [
    [["Ctrl", "K"], t("help.palette")],
    [["?"], t("help.help")],
    [["Esc"], t("help.escape")],
    [["↑", "↓"], t("help.arrows")],
    [["Enter"], t("help.open")],
    ...places
      .filter(({ id }) => data.places.includes(id))
      .map(({ id, key }): [string[], string] => [
        ["G", key.toUpperCase()],
        t("help.goTo", { place: t(`places.${id}`) }),
      ]),
  ];
  return (
    <Dialog title={t("help.title")} width="sm" isOpen={isOpen} onOpenChange={onOpenChange}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6">
        {keys.map(([pressed, meaning]) => (
          <div
            key={meaning}
            className="col-span-2 grid grid-cols-subgrid items-center border-rule border-t py-1.5 first:border-t-0"
          >
            <dt>{meaning}</dt>
            <dd className="flex justify-end gap-1">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch isSelected={letters} onChange={setLetterKeys}>
        {t("help.letters")}
      </Switch>
    </Dialog>
  );
}
