"use client";

import { Bell, Keyboard, type LucideIcon, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ShellData } from "./shell-data";
import { places } from "./shell-places";

export type Command = {
  id: string;
  group: "goTo" | "actions";
  label: string;
  /** What is searched: the label, and the place's English id, since fingers may still be on the Latin keyboard. */
  words: string;
  icon: LucideIcon;
  shortcut?: string;
  href?: string;
  act?: () => void;
};

/** What the person may go to or do from anywhere. */
export function useCommands(data: ShellData, onHelp: () => void): Command[] {
  const t = useTranslations("shell");
  const goTo = places
    .filter(({ id }) => data.places.includes(id))
    .map(({ id, href, icon, key }): Command => {
      const label = t(`places.${id}`);
      return { id, group: "goTo", label, words: `${label} ${id}`, icon, href, shortcut: `G ${key.toUpperCase()}` };
    });
  const action = (id: "newArticle" | "newIssue" | "notifications" | "help", more: Partial<Command>): Command => {
    const label = t(`palette.${id}`);
    return { id, group: "actions", label, words: `${label} ${id}`, icon: Plus, ...more };
  };
  return [
    ...goTo,
    ...(data.may.createArticle ? [action("newArticle", { href: "/studio/articles?new=1" })] : []),
    ...(data.may.createIssue ? [action("newIssue", { href: "/studio/issues?new=1" })] : []),
    action("notifications", { icon: Bell, href: "/studio/notifications" }),
    action("help", { icon: Keyboard, shortcut: "?", act: onHelp }),
  ];
}
