import type { RevisionContent } from "@/lib/document/revision-content";
import type { TableContent, TableValue } from "@/lib/document/table-content";
import { type NodeJson, textAttribute } from "@/lib/rendering/node-json";

type Tables = RevisionContent["tables"];

/** Whether a block is a table that `setInRecords` has set in: its changes are told cell by cell already. */
export function isSetIn({ type, attrs }: NodeJson): boolean {
  return type === "tableFigure" && attrs?.tableId !== undefined;
}

/**
 * Sets tables that are pinned in two revisions into the text, so that they are compared cell by cell as any table is. A table that stands on one
 * side only, or is the same on both, stays what it is.
 */
export function setInRecords(
  [before, after]: readonly [readonly NodeJson[], readonly NodeJson[]],
  [tablesBefore, tablesAfter]: readonly [Tables, Tables],
): [NodeJson[], NodeJson[]] {
  const changed = changedTables(before, after);
  const set = (nodes: readonly NodeJson[], tables: Tables) =>
    nodes.map((node) => {
      const content = changed.has(textAttribute(node, "tableId")) && tables[textAttribute(node, "revisionId")]?.content;
      const isChanged = node.type === "tableEmbed" && content;
      return isChanged ? { ...figureOf(content), attrs: { tableId: textAttribute(node, "tableId") } } : node;
    });
  return [set(before, tablesBefore), set(after, tablesAfter)];
}

function changedTables(before: readonly NodeJson[], after: readonly NodeJson[]): Set<string> {
  const pinned = (nodes: readonly NodeJson[]) =>
    new Map(
      nodes
        .filter(({ type }) => type === "tableEmbed")
        .map((node) => [textAttribute(node, "tableId"), textAttribute(node, "revisionId")]),
    );
  const [were, are] = [pinned(before), pinned(after)];
  return new Set([...are].filter(([id, revision]) => were.has(id) && were.get(id) !== revision).map(([id]) => id));
}

function figureOf({ caption, unit, columns, rows, notes }: TableContent): NodeJson {
  const head = row(
    "tableHeader",
    columns.map(({ label, unit: own }) => (own ? `${label} (${own})` : label)),
  );
  const body = rows.map((values) =>
    row(
      "tableCell",
      columns.map(({ key }) => textOf(values[key] ?? null)),
    ),
  );
  return {
    type: "tableFigure",
    content: [
      { type: "tableCaption", attrs: { unit }, content: words(caption) },
      { type: "table", content: [head, ...body] },
      { type: "tableNotes", content: notes.map(paragraph) },
    ],
  };
}

const row = (type: string, texts: readonly string[]): NodeJson => ({
  type: "tableRow",
  content: texts.map((text) => ({ type, content: text.split("\n").map(paragraph) })),
});
const paragraph = (text: string): NodeJson => ({ type: "paragraph", content: words(text) });
const words = (text: string): NodeJson[] => (text ? [{ type: "text", text }] : []);

function textOf(value: TableValue): string {
  if (value === null) return "";
  if (typeof value === "number") return value.toLocaleString("en-US", { maximumFractionDigits: 10 });
  return typeof value === "string" ? value : value.join("\n");
}
