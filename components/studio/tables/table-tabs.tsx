import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

/** Tables, and the charts that are drawn from them. */
export function TableTabs({ current }: { current: "tables" | "charts" }) {
  const t = useTranslations();
  const tabs = (["tables", "charts"] as const).map((id) => ({
    href: `/studio/${id}`,
    title: t(`${id}.title`),
    current: current === id,
  }));
  return <LinkTabs label={t("charts.tabs")} tabs={tabs} />;
}
