"use client";

import { Download, Ellipsis, FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { Search } from "./search-query";

type Props = { publicationId: string; search: Pick<Search, "text" | "link">; mayImport: boolean };

const formats = ["bibtex", "ris", "csl-json"] as const;

/** The ways into the library from other programs and out of it: what is out is what the list shows. */
export function LibraryMenu({ publicationId, search, mayImport }: Props) {
  const t = useTranslations("library.menu");
  const { text, link } = search;
  const exported = formats.map((format) => {
    const query = new URLSearchParams({ publicationId, format, ...(text && { text }), ...(link && { link }) });
    return {
      id: format,
      label: t(format),
      icon: Download,
      onAction: () => window.location.assign(`/api/sources/export?${query}`),
    };
  });
  const imported = [{ id: "import", label: t("import"), icon: FileUp, href: "/studio/sources/import" }];
  const groups = [
    ...(mayImport ? [{ id: "in", entries: imported }] : []),
    { id: "out", title: text || link ? t("exportFound") : t("exportAll"), entries: exported },
  ];
  return (
    <Menu
      label={t("label")}
      trigger={<Button aria-label={t("label")} icon={<Icon of={Ellipsis} />} />}
      groups={groups}
      placement="bottom end"
    />
  );
}
