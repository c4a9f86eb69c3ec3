import { readDelimited, writeDelimited } from "@/lib/tables/grid/delimited";
import { isBlank, labelRow } from "@/lib/tables/grid/draft";
import { clearArea, type Pasted, pasteAt } from "@/lib/tables/grid/edit-cells";
import { htmlOf, textsIn, valuesIn } from "@/lib/tables/grid/outgoing";
import { ownCellsType, readOwnCells, writeOwnCells } from "@/lib/tables/grid/own-cells";
import { takeIn } from "@/lib/tables/grid/take-in";
import type { GridModel } from "./grid-model";
import { tableInHtml } from "./pasted-html";

type Titles = ReadonlyMap<string, string>;

/** Puts the selected cells on the clipboard: for spreadsheets as text and as a table, for tables of ours with their shape. */
export function copyCells(model: GridModel, clipboard: DataTransfer, titles: Titles): void {
  const { draft, area } = model;
  clipboard.setData("text/plain", writeDelimited(textsIn(draft, area, titles), "\t"));
  clipboard.setData("text/html", htmlOf(draft, area, titles));
  clipboard.setData(ownCellsType, writeOwnCells(valuesIn(draft, area)));
}

export function cutCells(model: GridModel, clipboard: DataTransfer, titles: Titles): void {
  copyCells(model, clipboard, titles);
  model.change(clearArea(model.draft, model.area));
}

export type Put = "cells" | "table" | "nothing" | "refused";

/**
 * Puts what is on the clipboard where the cursor stands. A blank table takes several rows in whole, heads and kinds of columns too
 * (`table`). One cell fills a whole selection.
 */
export function pasteCells(model: GridModel, clipboard: DataTransfer): Put {
  const own = readOwnCells(clipboard.getData(ownCellsType));
  const fromHtml = own ? null : tableInHtml(clipboard.getData("text/html"));
  const cells: Pasted = own ?? fromHtml?.cells ?? readDelimited(clipboard.getData("text/plain"), "\t");
  if (cells.length === 0) return "nothing";
  if (!own && cells.length > 1 && isBlank(model.draft)) {
    const texts = fromHtml?.cells ?? readDelimited(clipboard.getData("text/plain"), "\t");
    return model.change(takeIn(model.draft, texts, fromHtml?.headRows ?? 1)) ? "table" : "refused";
  }
  return put(model, cells) ? "cells" : "refused";
}

function put(model: GridModel, cells: Pasted): boolean {
  const { area, draft } = model;
  const [first] = cells;
  const isOne = cells.length === 1 && first?.length === 1;
  const width = isOne ? area.right - area.left + 1 : (first?.length ?? 0);
  const height = isOne ? area.bottom - area.top + 1 : cells.length;
  const block = isOne
    ? Array.from({ length: height }, () => Array.from({ length: width }, () => first?.[0] ?? null))
    : cells;
  const place = { row: Math.max(labelRow, area.top), column: area.left };
  return model.change(pasteAt(draft, place, block), {
    anchor: place,
    focus: { row: place.row + height - 1, column: place.column + width - 1 },
  });
}
