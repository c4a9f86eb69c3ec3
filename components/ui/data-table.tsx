import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { RowKeys } from "./row-keys";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures right, words left. */
  align?: "start" | "end";
  /** Where a press on the head leads, and how this column is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" };
  /** From which width on it is shown: what a phone can do without. */
  from?: "sm" | "md" | "lg" | "xl";
  className?: string;
};

export type DataTableProps<Row> = {
  /** What the table holds, read out before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

const shownFrom = { sm: "max-sm:hidden", md: "max-md:hidden", lg: "max-lg:hidden", xl: "max-xl:hidden" };

/**
 * Rows and columns, drawn on the server, dense and aligned. The row's own link carries `data-row-link`
 * (see RowLink): the arrow keys walk from row to row along these, Enter opens.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <RowKeys>
      <table className="w-full border-collapse text-left">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr className="border-edge border-b">
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="relative border-rule border-b focus-within:bg-sunken hover:bg-sunken/60">
              {columns.map((column) => (
                <td key={column.key} className={cx("px-2 py-2.5 align-baseline first:pl-1 last:pr-1", look(column))}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </RowKeys>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { sort, header } = column;
  return (
    <th
      scope="col"
      aria-sort={sort ? (sort.now ?? "none") : undefined}
      className={cx("whitespace-nowrap px-2 py-2 font-normal text-muted text-sm first:pl-1 last:pr-1", look(column))}
    >
      {sort ? (
        <Link
          href={sort.href}
          className="inline-flex items-center gap-1 no-underline hover:text-ink"
          replace
          scroll={false}
        >
          {header}
          {sort.now && <Icon of={sort.now === "ascending" ? ArrowUp : ArrowDown} className="size-3.5" />}
        </Link>
      ) : (
        header
      )}
    </th>
  );
}

function look<Row>({ align, from, className }: Column<Row>): string {
  return cx(align === "end" && "text-right tabular", from && shownFrom[from], className);
}

/** The link of a row. Its whole row can be pressed; other links in the row need `relative z-1`. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link data-row-link href={href} className="font-bold no-underline after:absolute after:inset-0 hover:underline">
      {children}
    </Link>
  );
}
