import type { TableContent, TableValue } from "@/lib/document/table-content";
import { cellText } from "./cell-text";
import type { Texts } from "./delimited";
import { type Area, type Draft, labelRow, valueAt } from "./draft";
import { guarded } from "./guard";

type Titles = ReadonlyMap<string, string>;

/** The values of an area, labels among them. */
export function valuesIn(draft: Draft, area: Area): TableValue[][] {
  return placesIn(area).map((line) => line.map((place) => valueAt(draft, place)));
}

/** An area as other programs take it: figures plain, a list's items a line each, a source by its title. */
export function textsIn(draft: Draft, area: Area, titles: Titles): Texts {
  return placesIn(area).map((line) =>
    line.map((place) => {
      const kind = place.row === labelRow ? "text" : draft.columns[place.column]?.kind;
      const value = valueAt(draft, place);
      if (kind === "source" && Array.isArray(value)) return value.map((id) => titles.get(id) ?? "").join("\n");
      return cellText(value);
    }),
  );
}

/** The same as a table for programs that read HTML; words are marked as words, so that none becomes a date or a formula. */
export function htmlOf(draft: Draft, area: Area, titles: Titles): string {
  const rows = textsIn(draft, area, titles).map((line, down) => {
    const cells = line.map((text, right) => {
      const kind = area.top + down === labelRow ? "text" : draft.columns[area.left + right]?.kind;
      const style = kind === "number" || kind === "date" ? "" : ` style="mso-number-format:'\\@'"`;
      const inside = escaped(guarded(text)).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
      return `<td${style}>${inside}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** A whole table as texts: its labels over several columns in a row of their own, then labels, then rows. */
export function textsOf(content: TableContent, titles: Titles): Texts {
  const { columns, rows, headerGroups } = content;
  const whole = { top: labelRow, bottom: rows.length - 1, left: 0, right: columns.length - 1 };
  const body = textsIn(content, whole, titles);
  if (headerGroups.length === 0) return body;
  const upper = columns.map(({ key }) => headerGroups.find((group) => group.columns.includes(key))?.label ?? "");
  return [upper, ...body];
}

function placesIn({ top, bottom, left, right }: Area) {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, over) => ({ row: top + down, column: left + over })),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
