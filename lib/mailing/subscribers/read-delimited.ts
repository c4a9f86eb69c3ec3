/** A row of a list, and the line of the text on which it begins, from 1. */
export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: commas, semicolons or tabs, whichever the first line has most of; quoted cells with doubled quotes and
 * line ends in them. Never refuses: what is no list is rows that hold no address.
 */
export function readDelimited(text: string): DelimitedRow[] {
  const separator = separatorOf(text);
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\n") line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (sign === separator) endCell();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((sign) => [sign, first.split(sign).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
