import { DOMSerializer, type Slice } from "@tiptap/pm/model";

/** Where a copied part of a page carries itself along, as it is: for pages of ours, which need not read it as markup. */
export const ownAttribute = "data-imprimatur";

/** The words that other programs are shown and a page of ours derives. */
export type CopyWords = { readonly boxPrefix: string; readonly unit: string };

/**
 * A copied part of a page as other programs understand it: notes as footnotes that Word takes for its own, captions and glosses in their
 * signs, boxes as a frame, ruby with its reading. The part itself goes along in an attribute.
 */
export function outsideMarkup(slice: Slice, page: Document, words: CopyWords): string {
  const holder = page.createElement("div");
  const first = slice.content.firstChild;
  if (!first) return "";
  const serializer = DOMSerializer.fromSchema(first.type.schema);
  holder.append(serializer.serializeFragment(slice.content, { document: page }));
  showGlosses(holder);
  showReadings(holder, page);
  showTables(holder, page, words);
  showBoxes(holder, page, words);
  const notes = showNotes(holder, page);
  if (notes) holder.append(notes);
  holder.setAttribute(ownAttribute, JSON.stringify(slice.toJSON()));
  return holder.outerHTML;
}

function each(holder: Element, selector: string, show: (element: HTMLElement) => void): void {
  for (const element of [...holder.querySelectorAll<HTMLElement>(selector)]) show(element);
}

function showGlosses(holder: Element): void {
  each(holder, '[data-mark="gloss"]', (gloss) => {
    gloss.prepend("(");
    gloss.append(")");
  });
}

function showReadings(holder: Element, page: Document): void {
  each(holder, "ruby[data-text]", (ruby) => {
    const reading = page.createElement("rt");
    reading.textContent = ruby.dataset.text ?? "";
    ruby.append(reading);
  });
}

function showTables(holder: Element, page: Document, words: CopyWords): void {
  each(holder, "table", (table) => {
    table.setAttribute("border", "1");
    table.style.borderCollapse = "collapse";
  });
  each(holder, '[data-node="tableCaption"]', (caption) => {
    const line = page.createElement("p");
    const unit = caption.dataset.unit;
    line.append(...caption.childNodes, unit ? ` (${words.unit}: ${unit})` : "");
    if (line.textContent?.trim()) {
      line.prepend("〈");
      line.append("〉");
      caption.replaceWith(line);
    } else caption.remove();
  });
}

/** Other programs have no boxes: a table of one cell is how they draw a frame. */
function showBoxes(holder: Element, page: Document, words: CopyWords): void {
  each(holder, '[data-node="box"]', (box) => {
    const frame = page.createElement("table");
    frame.setAttribute("border", "1");
    const cell = frame.insertRow().insertCell();
    const title = box.querySelector('[data-node="boxTitle"]');
    const line = page.createElement("p");
    const prefix = box.dataset.kind === "reference" ? words.boxPrefix : "";
    if (title) line.append(...title.childNodes);
    title?.remove();
    if (prefix || line.textContent?.trim()) {
      line.prepend(`〈${prefix}`);
      line.append("〉");
      cell.append(line);
    }
    cell.append(...box.childNodes);
    box.replaceWith(frame);
  });
}

/** Footnotes as Word writes them itself, so that it makes its own of them. */
function showNotes(holder: Element, page: Document): HTMLElement | null {
  const list = page.createElement("div");
  list.setAttribute("style", "mso-element:footnote-list");
  let number = 0;
  each(holder, '[data-node="note"]', (note) => {
    number += 1;
    const body = page.createElement("div");
    body.setAttribute("style", "mso-element:footnote");
    body.id = `ftn${number}`;
    const line = page.createElement("p");
    line.className = "MsoFootnoteText";
    line.append(anchor(page, `_ftn${number}`, `_ftnref${number}`, number), " ", ...note.childNodes);
    body.append(line);
    list.append(body);
    note.replaceWith(anchor(page, `_ftnref${number}`, `_ftn${number}`, number));
  });
  return number > 0 ? list : null;
}

function anchor(page: Document, name: string, target: string, number: number): HTMLElement {
  const link = page.createElement("a");
  link.setAttribute("style", `mso-footnote-id:ftn${number}`);
  link.setAttribute("href", `#${target}`);
  link.setAttribute("name", name);
  const raised = page.createElement("sup");
  raised.textContent = `[${number}]`;
  link.append(raised);
  return link;
}
