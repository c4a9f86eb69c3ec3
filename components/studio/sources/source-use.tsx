import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { UsedArticles } from "@/components/studio/used-articles";
import type { ArticleState } from "@/lib/articles/article-state";

type Props = {
  use: {
    readonly articles: readonly {
      readonly id: string;
      readonly title: string;
      readonly state: ArticleState;
      readonly issue: { readonly id: string; readonly number: number } | null;
    }[];
    readonly articleCount: number;
    readonly issueCount: number;
    readonly tables: readonly { readonly id: string; readonly caption: string }[];
  };
};

/** Where a source is used: whoever corrects it sees what that touches. */
export function SourceUse({ use }: Props) {
  const t = useTranslations("sources.use");
  const { articles, articleCount, issueCount, tables } = use;
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
        before={({ issue }) =>
          issue && (
            <Link className="inline-flex min-h-6 items-center text-muted" href={`/studio/issues/${issue.id}`}>
              {t("issue", { number: issue.number })}
            </Link>
          )
        }
      >
        {issueCount > 1 && <p className="pb-3 text-muted text-sm">{t("issues", { count: issueCount })}</p>}
      </UsedArticles>
      {tables.length > 0 && (
        <RailSection title={t("tables", { count: tables.length })}>
          <ul className="flex flex-col gap-2">
            {tables.map(({ id, caption }) => (
              <li key={id}>
                <Link className="link" href={`/studio/tables/${id}`}>
                  {caption}
                </Link>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      <RailSection title={t("frozenTitle")}>
        <p className="text-muted text-sm">{t("frozen")}</p>
      </RailSection>
    </>
  );
}
