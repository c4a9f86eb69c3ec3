import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type Props = { narrowed: boolean; mayCreate: boolean };

/** A list of tables with nothing in it: there is none yet, or none fits. */
export function NoTables({ narrowed, mayCreate }: Props) {
  const t = useTranslations("tables.empty");
  if (narrowed)
    return (
      <EmptyState title={t("narrowed")} action={<LinkButton href="/studio/tables">{t("showAll")}</LinkButton>}>
        {t("narrowedBody")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("title")}
      action={mayCreate && <LinkButton href="/studio/tables/new">{t("create")}</LinkButton>}
    >
      {t("body")}
    </EmptyState>
  );
}
