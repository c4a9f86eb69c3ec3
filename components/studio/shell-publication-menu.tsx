"use client";

import { ChevronsUpDown, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { ShellData } from "./shell-data";

/** Which publication lies on the desk, and the way to lay another one there. */
export function PublicationMenu({ data }: { data: ShellData }) {
  const t = useTranslations("shell");
  const [pending, startTransition] = useTransition();
  const { publication, publications, actions } = data;
  if (!publication) return <p className="px-2 text-muted text-sm">{t("noPublication")}</p>;
  const lay = (publicationId: string) =>
    startTransition(async () => {
      await actions.switchPublication({ publicationId });
    });
  const entries = publications.map(({ id, title }) => ({
    id,
    label: title,
    current: id === publication.id,
    onAction: () => lay(id),
  }));
  const site = { id: "site", label: t("readerSite"), icon: ExternalLink, href: `/${publication.slug}` };
  return (
    <Menu
      label={t("switchPublication")}
      groups={[
        { id: "publications", title: t("publication"), entries },
        { id: "site", entries: [site] },
      ]}
      trigger={
        <Button
          aria-label={`${t("switchPublication")}: ${publication.title}`}
          className={cx(
            "flex min-h-10 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-sunken",
            pending && "opacity-60",
          )}
        >
          <span className="min-w-0 flex-1 text-balance font-bold text-lg leading-snug">{publication.title}</span>
          <Icon of={ChevronsUpDown} className="text-muted" />
        </Button>
      }
    />
  );
}
