import { bulletCharacters } from "../bullets";
import { filledGrid } from "../table-grid";
import type { BlockView, TableView } from "../view";
import { inlineMarkdown, type MarkdownContext } from "./inline";

/**
 * A table with strokes between its cells. That dialect knows no spans: a cell that spans several says its text in the first and leaves the
 * others empty, and rows of the head are joined into the one that it has.
 */
export function pipeTable(table: TableView, context: MarkdownContext): string {
  const columns = table.columns.length;
  const head = filledGrid(table.head, columns).map((row) =>
    row.map((place) => (place?.first ? cellText(place.cell.blocks, context) : "")),
  );
  const body = filledGrid(table.body, columns).map((row) =>
    row.map((place) => (place?.first ? cellText(place.cell.blocks, context) : "")),
  );
  const heading = Array.from({ length: columns }, (_, column) =>
    head
      .map((row) => row[column])
      .filter(Boolean)
      .join(" / "),
  );
  const aligned = filledGrid(table.body, columns)[0]?.map((place) => place?.cell.align) ?? [];
  const rule = heading.map((_, column) =>
    aligned[column] === "end" ? "---:" : aligned[column] === "center" ? ":---:" : "---",
  );
  return [heading, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Blocks in one line: the stroke is escaped with the rest of the text. */
function cellText(blocks: readonly BlockView[], context: MarkdownContext, depth = 0): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === "paragraph") return [inlineMarkdown(block.children, context)];
      if (block.type !== "list") return [];
      return block.items.map((item, index) => {
        const sign = block.ordered ? `${block.start + index}.` : bulletCharacters[block.shape];
        return `${"&emsp;".repeat(depth)}${sign === "*" ? "\\*" : sign} ${cellText(item.blocks, context, depth + 1)}`;
      });
    })
    .join("<br>");
}
