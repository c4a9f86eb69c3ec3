import { deepestList } from "@/lib/document/check-document";
import type { BlockJson, BoxJson, InlineJson, ListItemJson, ListJson, ParagraphJson } from "@/lib/document/json";
import { textPart, tidy, wordsOf } from "./inline-content";

/** Where blocks are to stand: what may stand there is the document's rule, said again here so that nothing is lost to it. */
export type Place = {
  /** Lines: a quotation or the notes under a table, which hold paragraphs. */
  readonly kind: "body" | "box" | "cell" | "lines";
  /** In a list, and of which level (1 is the outermost); 0: in none. */
  readonly level: number;
};

/** Blocks as they can stand there, and how many had to give up what they were. */
export type Fitted = { readonly blocks: readonly BlockJson[]; readonly lost: number };

/** Makes blocks fit where they are put: a box in a box becomes its lines, a table in a cell its rows, lists go no deeper than four. */
export function fitBlocks(blocks: readonly BlockJson[], place: Place): Fitted {
  let lost = 0;
  const lose = () => {
    lost += 1;
  };
  const fitted = blocks.flatMap((block) => fitBlock(block, place, lose));
  const deepest = place.level > 0 && isListed(fitted) ? deepestList - place.level + 1 : deepestList;
  return { blocks: fitted.map((block) => (isList(block) ? limited(block, deepest, lose) : block)), lost };
}

/** Whether all of it can go into a list. */
export function isListed(blocks: readonly BlockJson[]): boolean {
  return blocks.every((block) => block.type === "paragraph" || isList(block));
}

function fitBlock(block: BlockJson, place: Place, lose: () => void): BlockJson[] {
  if (block.type === "paragraph") return [block];
  if (place.kind === "lines") return fitLine(block, lose);
  if (isList(block) || place.kind === "body") return [block];
  if (place.kind === "box") return block.type === "box" ? unboxed(block, place, lose) : [block];
  return fitCell(block, place, lose);
}

function fitLine(block: BlockJson, lose: () => void): BlockJson[] {
  const lines = linesOf(block);
  if (lines.length > 0 && block.type !== "quote") lose();
  return lines;
}

function fitCell(block: BlockJson, place: Place, lose: () => void): BlockJson[] {
  if (block.type === "box") return unboxed(block, place, lose);
  if (block.type !== "quote") lose();
  return linesOf(block);
}

function unboxed(box: BoxJson, place: Place, lose: () => void): BlockJson[] {
  lose();
  return box.content.flatMap((child): BlockJson[] => {
    if (child.type !== "boxTitle") return fitBlock(child, place, lose);
    return child.content.length > 0 ? [paragraph(child.content)] : [];
  });
}

/** The words of a block, a paragraph for each of its lines; a table's rows with bars between the cells. */
export function linesOf(block: BlockJson | ListItemJson): ParagraphJson[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "subhead":
      return [paragraph(block.content)];
    case "tableFigure": {
      const [caption, grid, notes] = block.content;
      const rows = grid.content.map((row) =>
        paragraph(
          joined(
            row.content.map((cell) => joined(cell.content.flatMap(linesOf).map(contentOf), " ")),
            " | ",
          ),
        ),
      );
      return [...(caption.content.length > 0 ? [paragraph(caption.content)] : []), ...rows, ...notes.content];
    }
    case "box":
      return block.content.flatMap((child) =>
        child.type === "boxTitle" ? (child.content.length > 0 ? [paragraph(child.content)] : []) : linesOf(child),
      );
    case "sideBySide":
      return block.content.flatMap(linesOf);
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "quote":
      return block.content.flatMap(linesOf);
    default:
      return [];
  }
}

/** All words of blocks in one line. */
export function oneLine(blocks: readonly BlockJson[]): InlineJson[] {
  return joined(blocks.flatMap(linesOf).map(contentOf), " ");
}

function contentOf({ content }: ParagraphJson): readonly InlineJson[] {
  return content;
}

function joined(parts: readonly (readonly InlineJson[])[], between: string): InlineJson[] {
  const filled = parts.filter(
    (part) => part.length > 0 && (wordsOf(part) !== "" || part.some(({ type }) => type !== "text")),
  );
  return tidy(filled.flatMap((part, index) => (index > 0 ? [textPart(between), ...part] : part)));
}

function paragraph(content: readonly InlineJson[]): ParagraphJson {
  return { type: "paragraph", content };
}

export function isList(block: { readonly type: string }): block is ListJson {
  return block.type === "bulletList" || block.type === "orderedList";
}

/** Lists below the deepest level give their items to the one above. */
function limited(list: ListJson, deepest: number, lose: () => void): ListJson {
  const content = list.content.flatMap((item): ListItemJson[] => {
    const nested = item.content.filter(isList);
    if (nested.length === 0) return [item];
    if (deepest > 1) {
      const inner = item.content.map((child) => (isList(child) ? limited(child, deepest - 1, lose) : child));
      return [{ ...item, content: inner }];
    }
    lose();
    const own = item.content.filter((child) => !isList(child));
    return [{ ...item, content: own }, ...nested.flatMap((inner) => limited(inner, deepest, lose).content)];
  });
  return { ...list, content };
}
