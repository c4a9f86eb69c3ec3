import "server-only";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { scanPage } from "./scan-page";

export type ReadableText = { readonly title: string; readonly text: string };

/** Letters of HTML that are read, and of text that are kept. */
const mostRead = 2_000_000;
const mostKept = 200_000;
/** A page beyond these is a trap or no text to read: walking its tree would hold up everybody else. */
const mostElements = 15_000;
const deepest = 200;
const mostAttributes = 100;

/** The words of a page without its frame, paragraphs parted by empty lines; null when there is nothing to read, or too much to walk. */
export function readableText(page: string): ReadableText | null {
  const html = page.slice(0, mostRead);
  const { elements, depth, attributes } = scanPage(html);
  if (elements === 0 || elements > mostElements || depth > deepest || attributes > mostAttributes) return null;
  const { document } = parseHTML(whole(html));
  const article = new Readability(document as never, { maxElemsToParse: mostElements, charThreshold: 100 }).parse();
  const text = article?.content ? blocksOf(article.content) : "";
  if (text === "") return null;
  return { title: clean(article?.title ?? "").slice(0, 500), text: text.slice(0, mostKept) };
}

/** A browser makes up for elements that a page leaves out; this parser does not. */
function whole(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<html><body>${html.replace(/<\/?(?:html|!doctype)[^>]{0,500}>/gi, "")}`;
}

const block = /^(?:p|div|li|h[1-6]|tr|blockquote|pre|figcaption|dt|dd|section|article|ul|ol|table)$/i;

type Part = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Part> };

/** What stands in one block is one paragraph. */
function blocksOf(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const paragraphs: string[] = [];
  let line = "";
  const end = () => {
    const text = clean(line);
    if (text) paragraphs.push(text);
    line = "";
  };
  const walk = (node: Part) => {
    if (node.nodeType === 3) line += node.textContent ?? "";
    else if (/^br$/i.test(node.nodeName)) end();
    else {
      const isBlock = block.test(node.nodeName);
      if (isBlock) end();
      for (const child of node.childNodes) walk(child);
      if (isBlock) end();
      else if (/^t[dh]$/i.test(node.nodeName)) line += "\t";
    }
  };
  walk(document.body as unknown as Part);
  end();
  return paragraphs.join("\n\n");
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?!\t)[\p{C}\p{Z}\s]+/gu, " ")
    .replace(/ *\t[ \t]*/g, "\t")
    .trim();
}
