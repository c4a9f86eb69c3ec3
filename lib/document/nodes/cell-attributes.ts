import type { Node } from "@tiptap/pm/model";
import { z } from "zod";
import { accepted, wholeNumber } from "../attributes";

/** A table is at most this many columns and rows; a cell spans no more. */
export const mostColumns = 50;
export const mostRows = 500;

export const alignments = ["start", "center", "end"] as const;
const align = z.enum(alignments).nullable().default(null);
/** Widths in CSS pixels, one for each column that the cell spans; 0 stands for "not set" in a cell of several columns. */
const colwidth = z.array(z.int().min(0).max(4000)).min(1).max(mostColumns).nullable().default(null);

/** The attributes of both kinds of cell, as prosemirror-tables names them, and the alignment. */
export const cellAttributes = {
  colspan: z.int().min(1).max(mostColumns).default(1),
  rowspan: z.int().min(1).max(mostRows).default(1),
  colwidth,
  align,
};

export function cellAttributesOf(dom: HTMLElement) {
  const colspan = wholeNumber(dom.getAttribute("colspan"), {
    least: 1,
    most: mostColumns,
    fallback: 1,
  });
  const rowspan = wholeNumber(dom.getAttribute("rowspan"), {
    least: 1,
    most: mostRows,
    fallback: 1,
  });
  const widths = dom.getAttribute("data-colwidth")?.split(",").map(Number);
  return {
    colspan,
    rowspan,
    colwidth: widths?.length === colspan ? accepted(colwidth, widths, null) : null,
    align: accepted(align, dom.getAttribute("data-align"), null),
  };
}

/** Attributes equal to their default leave no trace in the markup. */
export function cellMarkup(node: Node) {
  const { colspan, rowspan, colwidth: widths, align: side } = node.attrs;
  return {
    colspan: colspan === 1 ? null : colspan,
    rowspan: rowspan === 1 ? null : rowspan,
    "data-colwidth": widths ? widths.join(",") : null,
    "data-align": side,
  };
}
