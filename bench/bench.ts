import { cpus, totalmem } from "node:os";

/** One measurement a row, the first column names what was measured. Rows with other columns than those before begin another table. */
export type Row = Readonly<Record<string, string | number>>;

/** What a bench's file exports. */
export type Bench = { readonly about: string; readonly run: (args: string[]) => Promise<readonly Row[]> };

/** The machine stands with the numbers: without it they say nothing. */
export function describeMachine(): string {
  const processors = cpus();
  return `node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

/** The value below which this share of the samples lies, by nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median, 99th percentile and slowest of samples in milliseconds, as a table shows them. */
export function summary(samples: readonly number[]): { p50: string; p99: string; most: string; samples: number } {
  const show = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
  return {
    p50: show(percentile(samples, 0.5)),
    p99: show(percentile(samples, 0.99)),
    most: show(Math.max(...samples)),
    samples: samples.length,
  };
}

export function printTables(rows: readonly Row[]): void {
  const tables = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = Object.keys(row).join();
    tables.set(columns, [...(tables.get(columns) ?? []), row]);
  }
  console.log([...tables.values()].map(drawTable).join("\n\n"));
}

function drawTable(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const draw = (line: readonly string[]) =>
    `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = lines;
  return [draw(head), draw(widths.map((width) => "-".repeat(width))), ...body.map(draw)].join("\n");
}
