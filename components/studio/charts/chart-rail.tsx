import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { UsedArticles } from "@/components/studio/used-articles";
import { Time } from "@/components/ui/time";
import type { ArticleState } from "@/lib/articles/article-state";

type Line = {
  readonly id: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly createdBy: { readonly name: string };
};
type Use = {
  readonly articleId: string;
  readonly title: string;
  readonly state: ArticleState;
  readonly isBehind: boolean;
};
type Props = {
  chartId: string;
  table: { readonly id: string; readonly caption: string; readonly number: number };
  revisions: readonly Line[];
  shownId: string;
  uses: readonly Use[];
  useCount: number;
  timeZone: string;
};

/** What a chart draws, where it stands, and what it was before. */
export function ChartRail({ chartId, table, revisions, shownId, uses, useCount, timeZone }: Props) {
  const t = useTranslations("charts");
  return (
    <>
      <RailSection title={t("rail.table")}>
        <Link className="link" href={`/studio/tables/${table.id}`}>
          {table.caption}
        </Link>
        <p className="text-muted text-sm">{t("rail.tableRevision", { number: table.number })}</p>
      </RailSection>
      <Uses uses={uses} useCount={useCount} />
      <RailSection title={t("rail.history")}>
        <ol className="flex flex-col gap-3">
          {revisions.map(({ id, number, createdAt, createdBy }, index) => (
            <li key={id} className="flex flex-col">
              <Link
                href={index === 0 ? `/studio/charts/${chartId}` : `/studio/charts/${chartId}?revision=${id}`}
                aria-current={id === shownId ? "true" : undefined}
                className="link aria-[current=true]:font-bold aria-[current=true]:no-underline"
              >
                {t("revision", { number })}
              </Link>
              <span className="text-muted text-sm">
                {createdBy.name} · <Time value={createdAt} timeZone={timeZone} as="full" />
              </span>
            </li>
          ))}
        </ol>
        <p className="pt-3 text-muted text-sm">{t("rail.pinned")}</p>
      </RailSection>
    </>
  );
}

function Uses({ uses, useCount }: Pick<Props, "uses" | "useCount">) {
  const t = useTranslations("charts.uses");
  return (
    <UsedArticles
      articles={uses.map(({ articleId, ...use }) => ({ ...use, id: articleId }))}
      count={useCount}
      words={{
        title: t("articles", { count: useCount }),
        none: t("none"),
        untitled: t("untitled"),
        hidden: (count) => t("hidden", { count }),
      }}
      after={({ isBehind }) => isBehind && <span className="text-warning">{t("behind")}</span>}
    />
  );
}
