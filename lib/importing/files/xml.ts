import { Parser } from "htmlparser2";
import { deepestElement, type HtmlElement, type HtmlNode, isElement } from "../html-tree";
import { FileRefused } from "./file-problem";
import { mostElements } from "./limits";

/** An element of XML, its own and its attributes' names without their prefixes. What is called alike is meant alike in these formats. */
export type XmlElement = HtmlElement;

type Open = { readonly name: string; readonly attrs: Record<string, string>; readonly children: HtmlNode[] };

/**
 * Reads XML into a tree. Entities that a document declares itself are not known here, so none can grow.
 * Throws FileRefused: bomb (more elements than a text has), damaged (nothing in it).
 */
export function readXml(text: string): XmlElement {
  const root: Open = { name: "#root", attrs: {}, children: [] };
  const open: Open[] = [root];
  let count = 0;
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        count += 1;
        if (count > mostElements) throw new FileRefused("bomb");
        if (open.length > deepestElement || tooDeep > 0) {
          tooDeep += 1;
          return;
        }
        const attrs: Record<string, string> = Object.create(null);
        for (const key of Object.keys(given)) attrs[local(key)] ??= given[key] ?? "";
        const element = { name: local(name), attrs, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (words) => {
        if (tooDeep === 0) open.at(-1)?.children.push(words);
      },
      onclosetag: () => {
        if (tooDeep > 0) tooDeep -= 1;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const [first] = elementsIn(root);
  if (!first) throw new FileRefused("damaged");
  return first;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return element ? element.children.filter((child) => isElement(child)) : [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name);
}

/** The value of a setting such as `<w:ilvl w:val="1"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attrs["val"];
}

export function numberOf(text: string | undefined, otherwise = 0): number {
  const number = Number.parseFloat(text ?? "");
  return Number.isFinite(number) ? number : otherwise;
}
