import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { deepestElement, type HtmlElement, type HtmlNode } from "./html-tree";

type Node = DefaultTreeAdapterTypes.Node;

/** Parses markup as browsers do, without one. Nothing in it runs and nothing is fetched: it is only read. */
export function parseHtml(html: string): HtmlElement {
  return { name: "#root", attrs: {}, children: childrenOf(parse(html), 0) };
}

function childrenOf(node: Node, depth: number): HtmlNode[] {
  if (depth >= deepestElement) return [];
  return "childNodes" in node ? node.childNodes.flatMap((child) => read(child, depth + 1)) : [];
}

function read(node: Node, depth: number): HtmlNode[] {
  if ("value" in node && node.nodeName === "#text") return [node.value];
  if (!("tagName" in node)) return [];
  const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
  return [{ name: node.tagName.toLowerCase(), attrs, children: childrenOf(node, depth) }];
}
