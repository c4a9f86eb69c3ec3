import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { UsedArticles } from "@/components/studio/used-articles";
import type { ArticleState } from "@/lib/articles/article-state";

type Props = {
  use: {
    readonly articles: readonly { readonly id: string; readonly title: string; readonly state: ArticleState }[];
    readonly articleCount: number;
    readonly revisionCount: number;
    readonly issues: readonly { readonly id: string; readonly number: number }[];
  };
};

/** Where a picture is used, and why it can or cannot be removed. */
export function MediaUse({ use }: Props) {
  const t = useTranslations("media.use");
  const { articles, articleCount, revisionCount, issues } = use;
  return (
    <>
      <UsedArticles
        articles={articles}
        count={articleCount}
        words={{
          title: t("articles", { count: articleCount }),
          none: t("none"),
          untitled: t("untitled"),
          hidden: (count) => t("hidden", { count }),
        }}
      />
      {issues.length > 0 && (
        <RailSection title={t("issues")}>
          <ul className="flex flex-wrap gap-3">
            {issues.map(({ id, number }) => (
              <li key={id}>
                <Link className="link" href={`/studio/issues/${id}`}>
                  {t("issue", { number })}
                </Link>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      {revisionCount > 0 && (
        <RailSection title={t("versions", { count: revisionCount })}>
          <p className="text-muted text-sm">{t("pinned")}</p>
        </RailSection>
      )}
    </>
  );
}
