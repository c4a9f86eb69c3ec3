import type { HtmlElement, HtmlNode } from "../../html-tree";
import { element, paragraph } from "../page-markup";
import { childNamed, childrenNamed, elementsIn, numberOf, type XmlElement } from "../xml";
import type { BlockReaders, HangulReading } from "./hangul-reading";
import { readHangulRun } from "./hangul-runs";

const plain = { heading: null, align: "" } as const;
/** An outline's first level is a subhead; one that is longer is a sentence. */
const longestSubhead = 120;

/** Reads what stands in a section, a cell, a note or a frame. */
export function readHangulBlocks(holder: XmlElement, reading: HangulReading): HtmlElement[] {
  return childrenNamed(holder, "p").map((one) => readParagraph(one, reading));
}

function readParagraph(source: XmlElement, reading: HangulReading): HtmlElement {
  const { styles } = reading.source;
  const shape = styles.paragraphs.get(source.attrs["paraPrIDRef"] ?? "") ?? plain;
  const children = elementsIn(source).flatMap((child) =>
    child.name === "run" ? readHangulRun(child, reading, blocks) : [],
  );
  // A paragraph that only holds a table or a picture in its place is no item, and does not count.
  const list = hasWords(children) ? reading.lists.next(shape) : null;
  const { heading } = shape;
  if (list && heading?.kind === "outline") {
    if (heading.level === 0 && lengthOf(children) <= longestSubhead) {
      return element("h2", {}, [`${list.number}) `, ...children]);
    }
    return paragraph(children, { list: { ...list, level: Math.max(1, heading.level) } });
  }
  // Lines hang by their signs' width here, some more, some less: the sign says the level, not where the line begins.
  return paragraph(children, { list, align: shape.align });
}

const blocks: BlockReaders = { read: readHangulBlocks, table: readTable };

function lengthOf(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((sum, node) => sum + (typeof node === "string" ? node.length : lengthOf(node.children)), 0);
}

function hasWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) =>
    typeof node === "string"
      ? node.trim() !== ""
      : !/^(table|img|figure|object)$/.test(node.name) && hasWords(node.children),
  );
}

/** A table with its spans and its caption. Only the cells that begin in a row stand in it. */
function readTable(table: XmlElement, reading: HangulReading): HtmlElement {
  const rows = childrenNamed(table, "tr").map((row) =>
    element(
      "tr",
      {},
      childrenNamed(row, "tc").map((cell) => {
        const span = childNamed(cell, "cellSpan")?.attrs ?? {};
        const attrs = {
          colspan: String(numberOf(span["colSpan"], 1)),
          rowspan: String(numberOf(span["rowSpan"], 1)),
        };
        const held = childNamed(cell, "subList");
        return element(cell.attrs["header"] === "1" ? "th" : "td", attrs, held ? readHangulBlocks(held, reading) : []);
      }),
    ),
  );
  const said = childNamed(childNamed(table, "caption"), "subList");
  const caption = said ? [element("caption", {}, readHangulBlocks(said, reading))] : [];
  return element("table", {}, [...caption, element("tbody", {}, rows)]);
}
