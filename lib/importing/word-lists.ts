import { elementsOf, type HtmlElement, rawText, stylesOf } from "./html-tree";
import type { ListPlace } from "./draft";

/** The kinds of lists that a word processor's stylesheet declares: `l0:2` → whether its second level counts. */
export type DeclaredLists = ReadonlyMap<string, boolean>;

const declaration = /@list\s+(l\d+):level(\d+)[^{]*\{([^}]*)\}/g;

export function declaredLists(sheet: string): DeclaredLists {
  const found = new Map<string, boolean>();
  for (const [, list, level, body = ""] of sheet.matchAll(declaration)) {
    found.set(`${list}:${level}`, !/mso-level-number-format:\s*(bullet|image|none)/i.test(body));
  }
  return found;
}

/** Word and Hangul write lists as paragraphs that say `mso-list:l0 level2 lfo1`; the sign stands in a part to be ignored. */
export function officeList(element: HtmlElement, declared: DeclaredLists): ListPlace | null {
  const match = /^(l\d+)\s+level(\d+)/.exec(stylesOf(element).get("mso-list") ?? "");
  if (!match) return null;
  const sign = signOf(element);
  const number = /^\(?(\d{1,4})[.)]/.exec(sign)?.[1];
  return {
    level: Number(match[2]),
    ordered: sign ? counts(sign) : declared.get(`${match[1]}:${match[2]}`) === true,
    number: number ? Number(number) : null,
    sign,
    continues: false,
  };
}

/** Whether a sign is a number: 1. 1) (1) a. iv) 가. */
function counts(sign: string): boolean {
  return /^\(?(\d{1,4}(\.\d{1,4})*|[a-z]|[ivxlc]{1,7}|[가-하])[.)]$/i.test(sign);
}

export function isListSign(element: HtmlElement): boolean {
  return stylesOf(element).get("mso-list") === "ignore";
}

function signOf(paragraph: HtmlElement): string {
  for (const element of elementsOf(paragraph)) {
    if (isListSign(element)) return rawText(element).replace(/[\s\u00a0]+/g, "");
  }
  return "";
}
