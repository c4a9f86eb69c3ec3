import type { Typist } from "./typist";

export type Json = {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Record<string, unknown> }[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Json[];
};

/** How what stands in the text as a record is put there by keys, where the caret stands. */
export type Records = Record<
  "citation" | "figure" | "chartEmbed" | "reference",
  (node: Json, writer: Writer) => Promise<void>
>;

/** Writes a document from nothing, as somebody does who never leaves the keyboard. The caret stands in the lead. */
export async function writeDocument(typist: Typist, document: Json, records: Records): Promise<void> {
  const [, lead, summary, ...rest] = document.content ?? [];
  const blocks = rest.slice(0, -1);
  const references = rest.at(-1);
  const writer = new Writer(typist, records);
  await writer.line(lead);
  await writer.day(String(lead?.attrs?.eventDate ?? ""));
  await typist.press("Enter");
  await writer.line(summary);
  await typist.press("Enter");
  await writer.blocks(blocks);
  for (const reference of references?.content ?? []) await records.reference(reference, writer);
}

export class Writer {
  constructor(
    readonly typist: Typist,
    readonly records: Records,
  ) {}

  async day(day: string): Promise<void> {
    if (!day) return;
    const [year = "", month = "", date = ""] = day.split("-");
    await this.typist.press("Tab");
    await this.typist.type(`${month}${date}${year}`);
    await this.typist.reach(/기사 본문|Text of the article/, { by: "Shift+Tab" });
  }

  /** Blocks from an empty line on; ends in the last of them. */
  async blocks(blocks: readonly Json[]): Promise<void> {
    for (const [at, block] of blocks.entries()) {
      if (at > 0) await this.leave(blocks[at - 1]);
      await this.block(block);
    }
  }

  /** From the end of a block to an empty line after it. */
  async leave(before: Json | undefined): Promise<void> {
    if (before?.type === "bulletList") {
      await this.typist.press("Enter", ...Array<string>(depthOfEnd(before)).fill("Enter"));
      return;
    }
    if (before?.type === "paragraph" || before?.type === "subhead") return this.typist.press("Enter");
    await this.typist.press(before?.type === "chartEmbed" ? "Control+End" : "Control+Enter");
  }

  async block(block: Json): Promise<void> {
    switch (block.type) {
      case "paragraph":
        return this.line(block);
      case "subhead":
        await this.typist.type("1) ");
        return this.line(block);
      case "bulletList":
        await this.typist.type(block.attrs?.marker === "disc" ? "• " : "- ");
        return this.items(block);
      case "tableFigure":
        return this.table(block);
      case "box":
        return this.box(block);
      case "figure":
        return this.records.figure(block, this);
      case "chartEmbed":
        return this.records.chartEmbed(block, this);
      default:
        throw new Error(`nobody has said how a ${block.type} is written`);
    }
  }

  async items(list: Json): Promise<void> {
    for (const [at, item] of (list.content ?? []).entries()) {
      if (at > 0) await this.nextItem(list.content?.[at - 1]);
      const [line, ...under] = item.content ?? [];
      await this.line(line);
      for (const inner of under) {
        await this.typist.press("Enter", "Tab");
        await this.items(inner);
      }
    }
  }

  /** From the end of an item, and of what stands under it, to a new one after it. */
  async nextItem(before: Json | undefined): Promise<void> {
    const inner = before?.content?.at(-1);
    await this.typist.press("Enter");
    if (inner?.type === "bulletList") await this.typist.press(...Array<string>(depthOfEnd(inner)).fill("Shift+Tab"));
  }

  async table(figure: Json): Promise<void> {
    const [caption, table] = figure.content ?? [];
    const rows = table?.content ?? [];
    const columns = (rows[0]?.content ?? []).length;
    await this.typist.press("Control+Alt+t");
    await this.line(caption);
    await this.typist.press("Enter");
    if (columns === 2) await this.tool(/^열 지우기$/);
    if (rows.some(({ content }, row) => row > 0 && content?.[0]?.type === "tableHeader")) await this.tool(/^머리열$/);
    const places = placesOf(rows);
    for (const [at, cell] of places.entries()) {
      if (at > 0) await this.typist.press("Tab");
      if (cell) await this.cell(cell);
    }
    await this.merge(places);
  }

  /** Joins what spans rows, from the last cell upwards: what was typed into the first of them stands in all. */
  async merge(places: readonly (Json | null)[]): Promise<void> {
    let at = places.length - 1;
    for (let from = places.length - 1; from >= 0; from -= 1) {
      const rows = Number(places[from]?.attrs?.rowspan ?? 1);
      if (rows === 1) continue;
      await this.typist.press(...Array<string>(at - from).fill("Shift+Tab"));
      await this.typist.press(...Array<string>(rows - 1).fill("Shift+ArrowDown"));
      await this.tool(/^셀 합치기$/);
      at = from;
    }
  }

  async cell(cell: Json): Promise<void> {
    for (const block of cell.content ?? []) await this.block(block);
  }

  async box(box: Json): Promise<void> {
    const [title, ...blocks] = box.content ?? [];
    await this.typist.press("Control+Alt+b");
    await this.line(title);
    await this.typist.press("Enter");
    await this.blocks(blocks);
  }

  /** A tool for what the caret stands in, by its name: Alt+F10, then Tab to the row under the tools, where the last one used is still in hand. */
  async tool(name: RegExp): Promise<void> {
    await this.typist.press("Alt+F10", "Tab");
    await this.typist.reachAlong(name);
    await this.typist.press("Enter");
  }

  async line(line: Json | undefined): Promise<void> {
    for (const node of line?.content ?? []) await this.inline(node);
  }

  async inline(node: Json): Promise<void> {
    if (node.type === "citation") return this.records.citation(node, this);
    if (node.type === "note") {
      await this.typist.press(node.attrs?.kind === "asterisk" ? "Control+Alt+n" : "Control+Alt+f");
      await this.typist.page.locator(".note-sheet .ProseMirror-focused, .note-text :focus").first().waitFor();
      await this.line(node);
      await this.typist.press("Escape");
      return;
    }
    const text = node.text ?? "";
    await this.typist.type(text);
    if (node.marks?.some(({ type }) => type === "gloss")) {
      await this.typist.press("Control+Alt+g");
    }
  }
}

/** How many lists stand around the end of a list, itself not counted: so many times one goes out after the first. */
function depthOfEnd(list: Json): number {
  const last = list.content?.at(-1)?.content?.at(-1);
  return last?.type === "bulletList" ? 1 + depthOfEnd(last) : 1;
}

/** All places of a table's grid in reading order: the cell that begins there, or null under one that spans rows. */
function placesOf(rows: readonly Json[]): (Json | null)[] {
  const columns = (rows[0]?.content ?? []).length;
  const covered = Array<number>(columns).fill(0);
  return rows.flatMap((row) => {
    const cells = [...(row.content ?? [])];
    return covered.map((left, column) => {
      if (left > 0) {
        covered[column] = left - 1;
        return null;
      }
      const cell = cells.shift() ?? null;
      covered[column] = Number(cell?.attrs?.rowspan ?? 1) - 1;
      return cell;
    });
  });
}
