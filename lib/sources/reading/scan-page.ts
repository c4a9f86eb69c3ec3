import { Parser } from "htmlparser2";

/** What stands in a page's elements that speak of the page, and how large the page is. */
export type PageScan = {
  /** The contents of all meta elements by their names in lower case, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
  readonly structured: readonly string[];
  readonly elements: number;
  readonly depth: number;
  readonly attributes: number;
};

const mostMetas = 500;
const mostStructured = 20;
const mostLetters = 200_000;

/** The parser keeps a list of what is open, and its cost grows with that: no page that people read is nested so deeply. */
const deepest = 500;
class TooDeep extends Error {}

/**
 * Reads a page from front to back in one go, without building a tree, and stops where it is nested as no page is: a hostile one costs no
 * more than its length. What was read until there is answered.
 */
export function scanPage(html: string): PageScan {
  const scan = new Scan();
  try {
    new Parser(scan, { decodeEntities: true }).end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return scan;
}

class Scan implements PageScan {
  readonly metas = new Map<string, string[]>();
  readonly structured: string[] = [];
  title = "";
  language = "";
  canonical = "";
  elements = 0;
  depth = 0;
  attributes = 0;
  #open = 0;
  #inside: "title" | "structured" | null = null;
  #text = "";

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements += 1;
    this.#open += 1;
    this.depth = Math.max(this.depth, this.#open);
    if (this.#open > deepest) throw new TooDeep();
    this.attributes = Math.max(this.attributes, Object.keys(attributes).length);
    if (name === "html") this.language ||= attributes.lang ?? "";
    if (name === "meta") this.#meta(attributes);
    if (name === "link" && attributes.rel?.toLowerCase() === "canonical") this.canonical ||= attributes.href ?? "";
    if (name === "title" && this.title === "") this.#begin("title");
    if (name === "script" && attributes.type?.toLowerCase() === "application/ld+json") this.#begin("structured");
  }

  ontext(text: string): void {
    if (this.#inside && this.#text.length < mostLetters) this.#text += text;
  }

  onclosetag(name: string): void {
    this.#open -= 1;
    if (name === "title" && this.#inside === "title") this.title = this.#text;
    else if (name === "script" && this.#inside === "structured") {
      if (this.structured.length < mostStructured) this.structured.push(this.#text);
    } else return;
    this.#inside = null;
  }

  #begin(what: "title" | "structured"): void {
    this.#inside = what;
    this.#text = "";
  }

  #meta({ property, name, itemprop, content }: Readonly<Record<string, string>>): void {
    const key = (property || name || itemprop)?.toLowerCase();
    if (!key || !content?.trim() || this.metas.size >= mostMetas) return;
    const before = this.metas.get(key) ?? [];
    if (before.length < 50) this.metas.set(key, [...before, content.trim()]);
  }
}
