"use client";

import { LogOut, UserRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { Menu, type MenuGroup } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { locales, type Theme, themes } from "@/i18n/locales";
import type { ShellData } from "./shell-data";

/** The person at the desk: their account, the language and the light, and the way out. */
export function PersonMenu({ data }: { data: ShellData }) {
  const t = useTranslations("shell");
  const tRole = useTranslations("common.roles");
  const { person, roles } = data;
  const rank = person.isAdmin ? tRole("admin") : roles.map((role) => tRole(role)).join(", ");
  return (
    <Menu
      label={t("account")}
      placement="top start"
      groups={useGroups(data)}
      trigger={
        <Button className="flex min-h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 py-1 text-left hover:bg-sunken">
          <Avatar name={person.name} />
          <span className="flex min-w-0 flex-col">
            <VisuallyHidden>{t("account")}: </VisuallyHidden>
            <span className="truncate leading-tight">{person.name}</span>
            {rank && <span className="truncate text-muted text-xs">{rank}</span>}
          </span>
        </Button>
      }
    />
  );
}

function useGroups({ theme, actions }: ShellData): MenuGroup[] {
  const t = useTranslations("shell");
  const present = useLocale();
  const [, startTransition] = useTransition();
  const speak = (locale: string) => startTransition(async () => void (await actions.switchLocale(locale)));
  const light = (next: Theme) => {
    applyTheme(next);
    startTransition(async () => void (await actions.switchTheme(next)));
  };
  const account = { id: "account", label: t("account"), icon: UserRound, href: "/studio/account" };
  const leave = { id: "signOut", label: t("signOut"), icon: LogOut, href: "/sign-out" };
  return [
    { id: "person", entries: [account] },
    {
      id: "language",
      title: t("language"),
      entries: locales.map((id) => ({
        id,
        label: t(`languages.${id}`),
        current: id === present,
        onAction: () => speak(id),
      })),
    },
    {
      id: "theme",
      title: t("theme"),
      entries: themes.map((id) => ({
        id,
        label: t(`themes.${id}`),
        current: id === theme,
        onAction: () => light(id),
      })),
    },
    { id: "out", entries: [leave] },
  ];
}

/** At once, before the server has answered: it writes the same attribute when it draws the page again. */
function applyTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
