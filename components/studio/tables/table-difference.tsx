import { useTranslations } from "next-intl";
import { inOrder } from "@/components/reader/in-order";
import type { TableContent, TableValue } from "@/lib/document/table-content";
import {
  type CellChange,
  compareTables,
  countOf,
  type RowChange,
  type TableDifference,
} from "@/lib/tables/compare-tables";
import { shownText } from "@/lib/tables/grid/cell-text";

type Contents = { readonly before: TableContent; readonly after: TableContent };
type Props = Contents & {
  /** BCP 47: how figures are written. */
  language: string;
  /** Of sources, by id. */
  titles: ReadonlyMap<string, string>;
  /** As many lines of a kind as are listed; the others are counted. */
  most?: number;
};

/** What changed between two revisions of a table, cell by cell; figures first and bold. */
export function TableDifferenceList(props: Props) {
  const t = useTranslations("tables.difference");
  const difference = compareTables(props.before, props.after);
  if (countOf(difference) === 0) return <p className="text-muted">{t("same")}</p>;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p>
        <Count difference={difference} />
      </p>
      <Words difference={difference} {...props} />
      <Columns difference={difference} />
      <Cells changes={difference.cells} {...props} />
      <Rows title={t("added")} rows={difference.added} content={props.after} {...props} />
      <Rows title={t("removed")} rows={difference.removed} content={props.before} {...props} />
    </div>
  );
}

/** How much differs, in one line: what a reviewer with little time reads first. */
export function Count({ difference }: { difference: TableDifference }) {
  const t = useTranslations("tables.difference");
  const { cells, added, removed, columns, facts, figures } = difference;
  const parts = [
    cells.length > 0 && t("count.cells", { count: cells.length }),
    added.length > 0 && t("count.added", { count: added.length }),
    removed.length > 0 && t("count.removed", { count: removed.length }),
    columns.length > 0 && t("count.columns", { count: columns.length }),
    facts.length > 0 && t("count.facts", { count: facts.length }),
  ].filter(Boolean);
  return (
    <>
      {parts.join(" · ")}
      {figures > 0 && (
        <>
          {" · "}
          <strong className="text-warning">{t("count.figures", { count: figures })}</strong>
        </>
      )}
    </>
  );
}

function Words({ difference: { facts }, before, after }: Contents & { difference: TableDifference }) {
  const t = useTranslations("tables.difference");
  return facts.map((name) => (
    <p key={name}>
      <span className="text-muted">{t(`facts.${name}`)}: </span>
      {name === "caption" || name === "unit" ? <Change before={before[name]} after={after[name]} /> : t("otherNow")}
    </p>
  ));
}

function Columns({ difference: { columns } }: { difference: TableDifference }) {
  const t = useTranslations("tables.difference");
  if (columns.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {columns.map(({ change, column, facts, before }) => (
        <li key={column.key}>
          {t(`column.${change}`, { label: column.label || "–" })}
          {facts.map((fact) => (
            <span key={fact}>
              {" "}
              ({t(`settings.${fact}`)}:{" "}
              <Change before={settingText(fact, before?.[fact], t)} after={settingText(fact, column[fact], t)} />)
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const named = new Set(["kind", "align"]);

type Setting = string | number | boolean | null | undefined;

function settingText(name: string, value: Setting, t: (key: string) => string): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return named.has(name) ? t(`values.${value}`) : String(value);
}

function Cells({ changes, before, after, language, titles, most = 100 }: Props & { changes: readonly CellChange[] }) {
  const t = useTranslations("tables.difference");
  if (changes.length === 0) return null;
  // Figures first: they are what somebody must not miss.
  const sorted = [...changes].sort((one, other) => Number(other.isFigure) - Number(one.isFigure));
  const shown = (value: TableValue, key: string, content: TableContent) => {
    const column = content.columns.find((one) => one.key === key);
    return column ? shownText(value, column, { language, titles }).replaceAll("\n", " ") : "";
  };
  const labelOf = (key: string) => after.columns.find((column) => column.key === key)?.label || "–";
  return (
    <table className="w-full border-rule border-t text-left tabular">
      <caption className="unseen">{t("cells")}</caption>
      <thead>
        <tr className="text-muted">
          <th className="py-1 pr-3 font-normal">{t("row")}</th>
          <th className="py-1 pr-3 font-normal">{t("columnHead")}</th>
          <th className="py-1 font-normal">{t("change")}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, most).map((cell) => (
          <tr key={`${cell.row} ${cell.key}`} className="border-rule border-t align-top">
            <td className="py-1 pr-3">{cell.name || t("rowNumber", { row: cell.row })}</td>
            <td className="py-1 pr-3">{labelOf(cell.key)}</td>
            <td className={cell.isFigure ? "py-1 font-bold" : "py-1"}>
              <Change before={shown(cell.before, cell.key, before)} after={shown(cell.after, cell.key, after)} />
            </td>
          </tr>
        ))}
        {changes.length > most && (
          <tr className="border-rule border-t text-muted">
            <td colSpan={3} className="py-1">
              {t("more", { count: changes.length - most })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

type RowsProps = Props & { title: string; rows: readonly RowChange[]; content: TableContent };

function Rows({ title, rows, content, language, titles, most = 100 }: RowsProps) {
  const t = useTranslations("tables.difference");
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="text-muted">{title}</p>
      <ul className="flex flex-col gap-1">
        {inOrder(rows.slice(0, most)).map(({ key, item }) => (
          <li key={key}>
            {content.columns
              .map((column) =>
                shownText(item.cells[column.key] ?? null, column, { language, titles }).replaceAll("\n", " "),
              )
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
        {rows.length > most && <li className="text-muted">{t("more", { count: rows.length - most })}</li>}
      </ul>
    </div>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  const t = useTranslations("tables.difference");
  return (
    <>
      <del className="text-muted">{before || t("nothing")}</del> →{" "}
      <ins className="no-underline">{after || t("nothing")}</ins>
    </>
  );
}
