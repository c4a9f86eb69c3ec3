import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { LinkState } from "@/lib/sources/links/link-state";
import { LinkMark } from "./links/link-mark";

/** One row: what `findSources` answers. */
export type ListedSource = {
  readonly id: string;
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly publishedOn: string | null;
  readonly citingArticles: number;
  readonly linkState: LinkState;
  readonly updatedAt: Date;
};

/** Sources of a publication, one to a row: the original title, and under it what it means. */
export function SourceList({ sources, timeZone }: { sources: readonly ListedSource[]; timeZone: string }) {
  const t = useTranslations("sources");
  const columns: Column<ListedSource>[] = [
    { key: "title", header: t("columns.title"), cell: (row) => <Title row={row} /> },
    { key: "outlet", header: t("columns.outlet"), from: "md", cell: (row) => row.outlet },
    {
      key: "publishedOn",
      header: t("columns.publishedOn"),
      from: "sm",
      className: "whitespace-nowrap tabular",
      cell: (row) => row.publishedOn && <Day day={row.publishedOn} />,
    },
    {
      key: "cited",
      header: t("columns.cited"),
      align: "end",
      className: "whitespace-nowrap",
      cell: (row) => (row.citingArticles > 0 ? t("articles", { count: row.citingArticles }) : null),
    },
    {
      key: "updated",
      header: t("columns.updated"),
      align: "end",
      from: "lg",
      className: "whitespace-nowrap text-muted",
      cell: (row) => <Time value={row.updatedAt} timeZone={timeZone} />,
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={sources} rowKey={({ id }) => id} />;
}

function Title({ row }: { row: ListedSource }) {
  return (
    <span className="flex min-w-40 flex-col gap-0.5">
      <RowLink href={`/studio/sources/${row.id}`}>
        <span lang={row.language}>{row.title}</span>
      </RowLink>
      {row.titleTranslation && <span className="text-muted text-sm">{row.titleTranslation}</span>}
      <span className="empty:hidden">
        <LinkMark state={row.linkState} />
      </span>
    </span>
  );
}

function Day({ day }: { day: string }) {
  const format = useFormatter();
  return (
    <time dateTime={day}>
      {format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
    </time>
  );
}
