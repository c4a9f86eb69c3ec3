export const rowCount = 1_000;
export const columnCount = 30;

/** As a statistics office would send it: names, days, figures with and without decimals, a remark now and then that needs two lines. */
export function largeTable() {
  const columns = Array.from({ length: columnCount }, (_, at) => ({
    key: `c${at}`,
    label: `${at + 1}열`,
    kind: kindOf(at),
  }));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ key }, at) => [key, cellAt(row, at)])),
  );
  return { caption: "큰 표", columns, rows };
}

/** The same cells as a spreadsheet puts them on the clipboard. */
export function pastedTable(): string {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, at) => cellAt(row, at) ?? "").join("\t"),
  ).join("\r\n");
}

function kindOf(at: number): "text" | "number" | "date" {
  if (at === 1) return "date";
  return at % 5 === 0 ? "text" : "number";
}

function cellAt(row: number, at: number): string | number | null {
  switch (kindOf(at)) {
    case "date":
      return `2023-${String((row % 12) + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`;
    case "number":
      return (row * 7 + at) % 13 === 0
        ? null
        : Math.round(((row * 31 + at * 17) % 9973) * 10) / (at % 2 === 0 ? 10 : 1);
    default:
      return row % 9 === 0 ? `${row}번째 도시는 이웃한 두 지역을 함께 맡아 관리하고 있다` : `도시 ${row}-${at}`;
  }
}
