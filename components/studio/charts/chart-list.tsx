import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ChartKind } from "@/lib/document/chart-content";

/** One row: what `findCharts` answers. */
export type ListedChart = {
  readonly id: string;
  readonly caption: string;
  readonly kind: ChartKind;
  readonly number: number;
  readonly table: { readonly id: string; readonly caption: string };
  readonly hasNewerData: boolean;
  readonly articleCount: number;
  readonly revisedAt: Date;
};

/** Chart records, one to a row, with where they are used and whether their table has gone on. */
export function ChartList({ charts, timeZone }: { charts: readonly ListedChart[]; timeZone: string }) {
  const t = useTranslations("charts");
  const columns: Column<ListedChart>[] = [
    {
      key: "caption",
      header: t("columns.caption"),
      cell: (row) => (
        <>
          <RowLink href={`/studio/charts/${row.id}`}>{row.caption}</RowLink>
          {row.hasNewerData && (
            <>
              {" "}
              <Badge tone="warning">{t("newer.badge")}</Badge>
            </>
          )}
        </>
      ),
    },
    { key: "kind", header: t("columns.kind"), className: "whitespace-nowrap", cell: (row) => t(`kinds.${row.kind}`) },
    { key: "table", header: t("columns.table"), from: "md", cell: (row) => row.table.caption },
    {
      key: "uses",
      header: t("columns.uses"),
      from: "sm",
      className: "whitespace-nowrap",
      cell: (row) => t("uses.articles", { count: row.articleCount }),
    },
    {
      key: "at",
      header: t("columns.revised"),
      align: "end",
      from: "sm",
      className: "whitespace-nowrap text-muted",
      cell: (row) => <Time value={row.revisedAt} timeZone={timeZone} />,
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={charts} rowKey={({ id }) => id} />;
}
