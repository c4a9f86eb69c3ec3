import type { ColumnKind, TableColumn, TableValue } from "@/lib/document/table-content";
import { daySchema } from "@/lib/kernel/dates";
import { figureText } from "@/lib/tables/figure-text";

/*
 * What a person types into a cell, and what the cell shows. A text that does not fit its column's kind stays in the cell as it is,
 * marked, until it is mended: nothing that was typed or pasted is thrown away.
 */

/** The value that a text means in a column; a text that means none stays a text. */
export function readCell(text: string, kind: ColumnKind): TableValue {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  if (plain === "") return null;
  if (kind === "number") return figureOf(plain) ?? plain;
  if (kind === "date") return dayOfText(plain) ?? plain;
  if (kind === "list") return linesOf(plain);
  return plain;
}

/** A value as it is edited, and as it leaves for other programs: figures without their commas, items a line each. */
export function cellText(value: TableValue): string {
  if (value === null) return "";
  return Array.isArray(value) ? value.join("\n") : String(value);
}

type Showing = { readonly language: string; readonly titles: ReadonlyMap<string, string> };

/** A value as the grid shows it. */
export function shownText(value: TableValue, { kind, precision }: TableColumn, { language, titles }: Showing): string {
  if (value === null) return "";
  if (typeof value === "number") return figureText(value, precision, language);
  if (typeof value === "string") return value;
  if (kind === "source") return value.map((id) => titles.get(id) ?? "…").join("\n");
  return value.map((line) => `• ${line}`).join("\n");
}

/** A figure as people write it: thousands parted by commas, a minus of any shape, digits of any width. */
export function figureOf(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/^[−–]/, "-");
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(plain) || !/\d/.test(plain)) return undefined;
  const number = Number(plain.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

/** A day as people write it here: 2023-02-10, 2023. 2. 10., 2023/2/10, 2023년 2월 10일. */
export function dayOfText(text: string): string | undefined {
  const found = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(text.normalize("NFKC").trim());
  if (!found) return undefined;
  const [, year = "", month = "", date = ""] = found;
  const day = daySchema.safeParse(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return day.success ? day.data : undefined;
}

/** The lines of a cell without their bullets. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[•·■▶☑*-]\s+/, "").trim())
    .filter(Boolean);
}

/**
 * The kind that fits all cells: figures, days, lists (several lines in a cell), else words. Years are words: nobody wants a comma
 * in 2,023.
 */
export function guessKind(cells: readonly string[]): ColumnKind {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || filled.every((cell) => /^(19|20)\d\d$/.test(cell))) return "text";
  if (filled.every((cell) => figureOf(cell) !== undefined)) return "number";
  if (filled.every((cell) => dayOfText(cell) !== undefined)) return "date";
  return filled.some((cell) => cell.includes("\n")) ? "list" : "text";
}
