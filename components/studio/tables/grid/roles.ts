/*
 * Roles of a grid whose cells stand at places of their own, which the elements of a table cannot: its cells are not there unless they
 * are in sight. None of them takes the focus: it stays in one field, which says by aria-activedescendant where the cursor is.
 * Rows count from 1 with the labels, columns from 1 with the rows' numbers.
 */

type GridFacts = { readonly id: string; readonly label: string; readonly rows: number; readonly columns: number };

export const roles = {
  grid: ({ id, label, rows, columns }: GridFacts) => ({
    id,
    role: "grid",
    "aria-label": label,
    "aria-rowcount": rows,
    "aria-colcount": columns,
    "aria-multiselectable": true,
  }),
  rowGroup: { role: "rowgroup" },
  row: (index: number) => ({ role: "row", "aria-rowindex": index }),
  cell: (index: number, isSelected: boolean, isMisfit: boolean) => ({
    role: "gridcell",
    "aria-colindex": index,
    "aria-selected": isSelected,
    "aria-invalid": isMisfit || undefined,
  }),
  rowHead: { role: "rowheader", "aria-colindex": 1 },
  columnHead: (index: number) => ({ role: "columnheader", "aria-colindex": index }),
} as const;
