import { elementsOf, type HtmlElement, isElement, rawText } from "./html-tree";

const longestSheet = 500_000;
const rule = /([^{}]+)\{([^{}]*)\}/g;
const ofClass = /^([a-z][a-z0-9]*)?\.([\w-]+)$/i;

type Sheet = ReadonlyMap<string, string>;

/**
 * Writes what a page's stylesheet says of classes into each element's own `style`: office programs say there what is bold, how far a
 * paragraph stands in, and which level of a list it is. Only rules of one class (`.xl65`, `p.HStyle3`) are read.
 */
export function withClassStyles(root: HtmlElement): HtmlElement {
  const sheet = readSheet(sheetText(root));
  return sheet.size > 0 ? styled(root, sheet) : root;
}

/** The text of all stylesheets in a page. */
export function sheetText(root: HtmlElement): string {
  let text = "";
  for (const element of elementsOf(root)) {
    if (element.name === "style" && text.length < longestSheet) text += rawText(element);
  }
  return text.slice(0, longestSheet);
}

function readSheet(text: string): Sheet {
  const sheet = new Map<string, string>();
  for (const [, selectors = "", body = ""] of text.replace(/<!--|-->|\/\*[^*]*\*\//g, "").matchAll(rule)) {
    for (const selector of selectors.split(",")) {
      const match = ofClass.exec(selector.trim());
      if (!match) continue;
      const key = `${(match[1] ?? "").toLowerCase()}.${match[2]}`;
      sheet.set(key, `${sheet.get(key) ?? ""}${body.trim()};`);
    }
  }
  return sheet;
}

function styled(element: HtmlElement, sheet: Sheet): HtmlElement {
  const children = element.children.map((child) => (isElement(child) ? styled(child, sheet) : child));
  const classes = (element.attrs["class"] ?? "").split(/\s+/).filter(Boolean).slice(0, 10);
  const said = classes.flatMap((name) => [sheet.get(`.${name}`) ?? "", sheet.get(`${element.name}.${name}`) ?? ""]);
  const style = [...said, element.attrs["style"] ?? ""].filter(Boolean).join(";");
  return { ...element, children, attrs: style ? { ...element.attrs, style } : element.attrs };
}
