import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { deepestElement, type HtmlElement, type HtmlNode, isUnseenText, wordsOfDeeper } from "./html-tree";

type Node = DefaultTreeAdapterTypes.Node;

/** Parses markup as browsers do, without one. Nothing in it runs and nothing is fetched: it is only read. */
export function parseHtml(html: string): HtmlElement {
  return { name: "#root", attrs: {}, children: childrenOf(parse(html), 0) };
}

function childrenOf(node: Node, depth: number): HtmlNode[] {
  if (depth >= deepestElement) return deeperThan(node);
  return "childNodes" in node ? node.childNodes.flatMap((child) => read(child, depth + 1)) : [];
}

function read(node: Node, depth: number): HtmlNode[] {
  if ("value" in node && node.nodeName === "#text") return [node.value];
  if (!("tagName" in node)) return [];
  const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
  return [{ name: node.tagName.toLowerCase(), attrs, children: childrenOf(node, depth) }];
}

function deeperThan(node: Node): HtmlNode[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const isDeep = children.some((child) => "tagName" in child);
  const words: string[] = [];
  const waiting: Node[] = [...children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ("value" in next && next.nodeName === "#text") words.push(next.value);
    else if ("tagName" in next && !isUnseenText(next.tagName)) waiting.push(...[...next.childNodes].reverse());
  }
  if (!isDeep) return words;
  return words.length > 0 ? [wordsOfDeeper(words.join(" "))] : [];
}
