import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { ArticleStateMark } from "@/components/ui/state-mark";
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
  const hidden = articleCount - articles.length;
  return (
    <>
      <RailSection title={t("articles", { count: articleCount })}>
        {articleCount === 0 && <p className="text-muted text-sm">{t("none")}</p>}
        <ul className="flex flex-col gap-3">
          {articles.map(({ id, title, state }) => (
            <li key={id} className="flex flex-col gap-0.5">
              <Link className="link" href={`/studio/articles/${id}`}>
                {title || t("untitled")}
              </Link>
              <span className="text-sm">
                <ArticleStateMark state={state} />
              </span>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p className="pt-3 text-muted text-sm">{t("hidden", { count: hidden })}</p>}
      </RailSection>
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
