import {
  deepestElement,
  type HtmlElement,
  type HtmlNode,
  isUnseenText,
  wordsOfDeeper,
} from "@/lib/importing/html-tree";

/**
 * Parses markup with the browser's own parser into a document that is never shown: no script of it runs, nothing that it names is
 * fetched. What comes out is a plain tree.
 */
export function parseInBrowser(html: string): HtmlElement {
  const page = new DOMParser().parseFromString(html, "text/html");
  return { name: "#root", attrs: {}, children: childrenOf(page, 0) };
}

function childrenOf(node: Node, depth: number): HtmlNode[] {
  const children: HtmlNode[] = [];
  if (depth >= deepestElement) return deeperThan(node);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? "");
    else if (child.nodeType === Node.ELEMENT_NODE) children.push(read(child as Element, depth + 1));
  }
  return children;
}

function read(element: Element, depth: number): HtmlElement {
  const attrs: Record<string, string> = {};
  if (element.hasAttributes()) for (const { name, value } of element.attributes) attrs[name.toLowerCase()] = value;
  return { name: element.tagName.toLowerCase(), attrs, children: childrenOf(element, depth) };
}

/** A walker does not call itself: markup may nest deeper than a call may. */
function deeperThan(node: Node): HtmlNode[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (found) =>
    isUnseenText(found.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let isDeep = false;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    if (next.nodeType === Node.TEXT_NODE) words.push(next.nodeValue ?? "");
    else isDeep = true;
  }
  if (!isDeep) return words;
  return words.length > 0 ? [wordsOfDeeper(words.join(" "))] : [];
}
