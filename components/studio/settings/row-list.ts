"use client";

import { useState } from "react";

/** A row of an editable list. `key` stays with it while it moves. */
export type KeyedRow<Value> = { readonly key: number; readonly value: Value };

export type RowList<Value> = {
  readonly rows: readonly KeyedRow<Value>[];
  readonly add: () => void;
  readonly remove: (index: number) => void;
  /** Puts a row one place up (-1) or down (1). */
  readonly move: (index: number, by: -1 | 1) => void;
};

/** Rows that are added, removed and moved before the form is sent; what is typed in them stays in their fields. */
export function useRowList<Value>(initial: readonly Value[], empty: Value): RowList<Value> {
  const [rows, setRows] = useState(() => initial.map((value, key) => ({ key, value })));
  const [next, setNext] = useState(initial.length);
  return {
    rows,
    add: () => {
      setRows([...rows, { key: next, value: empty }]);
      setNext(next + 1);
    },
    remove: (index) => setRows(rows.filter((_, at) => at !== index)),
    move: (index, by) => setRows(swapped(rows, index, index + by)),
  };
}

function swapped<Row>(rows: readonly Row[], one: number, other: number): Row[] {
  const [a, b] = [rows[one], rows[other]];
  if (a === undefined || b === undefined) return [...rows];
  return rows.map((row, at) => (at === one ? b : at === other ? a : row));
}
