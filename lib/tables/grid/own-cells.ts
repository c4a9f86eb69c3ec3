import { z } from "zod";
import { mostTableColumns, mostTableRows, type TableValue } from "@/lib/document/table-content";

/** The kind of clipboard content by which cells keep their shape (lists, sources) between two tables of ours. */
export const ownCellsType = "application/x-imprimatur-cells";

const valueSchema = z.union([z.number(), z.string().max(2000), z.array(z.string().max(1000)).max(50)]).nullable();
const cellsSchema = z.array(z.array(valueSchema).max(mostTableColumns)).max(mostTableRows + 1);

export function writeOwnCells(cells: readonly (readonly TableValue[])[]): string {
  return JSON.stringify(cells);
}

/** Undefined for what is not ours: any page may write to the clipboard. */
export function readOwnCells(text: string): TableValue[][] | undefined {
  try {
    const parsed = cellsSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.length > 0 ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
