import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { isNarrowed, type ListQuery } from "./article-list-query";

/** A list with nothing in it: because there is nothing yet, or because nothing fits. */
export function NoArticles({ query }: { query: ListQuery }) {
  const t = useTranslations("article-list");
  if (!isNarrowed(query) && query.view === "all")
    return <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>;
  return (
    <EmptyState
      title={t("empty.filtered")}
      action={<LinkButton href="/studio/articles">{t("filter.clear")}</LinkButton>}
    >
      {t("empty.filteredBody")}
    </EmptyState>
  );
}
