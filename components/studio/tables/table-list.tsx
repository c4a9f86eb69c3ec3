import { useTranslations } from "next-intl";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";

/** One row: what `findTables` answers. */
export type ListedTable = {
  readonly id: string;
  readonly caption: string;
  readonly number: number;
  readonly revisedAt: Date;
  readonly revisedBy: string;
};

/** Table records, one to a row. */
export function TableList({ tables, timeZone }: { tables: readonly ListedTable[]; timeZone: string }) {
  const t = useTranslations("tables");
  const columns: Column<ListedTable>[] = [
    {
      key: "caption",
      header: t("columns.caption"),
      cell: (row) => <RowLink href={`/studio/tables/${row.id}`}>{row.caption}</RowLink>,
    },
    {
      key: "number",
      header: t("columns.revision"),
      className: "whitespace-nowrap",
      cell: (row) => t("revision", { number: row.number }),
    },
    { key: "by", header: t("columns.by"), from: "sm", className: "whitespace-nowrap", cell: (row) => row.revisedBy },
    {
      key: "at",
      header: t("columns.revised"),
      align: "end",
      from: "sm",
      className: "whitespace-nowrap text-muted",
      cell: (row) => <Time value={row.revisedAt} timeZone={timeZone} />,
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={tables} rowKey={({ id }) => id} />;
}
