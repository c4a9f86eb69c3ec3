import type { ParseArgsConfig } from "node:util";

export type Given = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** What a verb answers: `data` for `--json`, `text` for people. Not `ok`: exit code 1. */
export type Answer = { ok: boolean; data: unknown; text: string };

export type Verb = {
  /** As it is typed: `people invite`. */
  readonly name: string;
  readonly usage: string;
  /** The first line stands in the list of verbs. */
  readonly about: string;
  readonly options?: ParseArgsConfig["options"];
  /** False for verbs that bring or do without one. */
  readonly needsDatabase?: boolean;
  readonly run: (given: Given) => Promise<Answer>;
};

/** What was typed makes no sense: exit code 2, with the verb's usage. */
export class Misunderstood extends Error {
  override name = "Misunderstood";
}

/** The word at this place, which must be there. */
export function word({ positionals }: Given, index: number, what: string): string {
  const found = positionals[index];
  if (!found) throw new Misunderstood(`${what} is missing.`);
  return found;
}

export function text({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Rows in columns as wide as their widest word. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
