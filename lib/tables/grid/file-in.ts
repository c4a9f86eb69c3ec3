import { accept, type Result, refuse } from "@/lib/kernel/result";
import { readDelimited, separatorOf } from "./delimited";
import type { WorkbookSheet } from "./workbook";
import { maxWorkbookBytes } from "./zip-size";

/**
 * The tables in a file: the sheets of an XLSX workbook, or one of CSV or TSV text (UTF-8, UTF-16 with its mark, else what Korean Excel
 * writes). Told apart by their bytes, not by their names; but what is named a workbook and is none was damaged on its way, and is not read as text.
 * Refuses: unreadable (also the old XLS), tooLarge, empty.
 */
export async function readTableFile(file: Blob): Promise<Result<WorkbookSheet[], "unreadable" | "tooLarge" | "empty">> {
  if (file.size > maxWorkbookBytes) return refuse("tooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await import("./workbook")).readWorkbook(bytes);
  // The old XLS and whatever else is no text.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse("unreadable");
  if (file instanceof File && /\.xlsx$/i.test(file.name)) return refuse("unreadable");
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0")) return refuse("unreadable");
  const cells = readDelimited(text, separatorOf(text));
  return cells.length > 0 ? accept([{ name: "", cells, headRows: 1 }]) : refuse("empty");
}

function decoded(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
  for (const encoding of mark ? [mark] : ["utf-8", "euc-kr"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return undefined;
}
