import { findElement } from "../../html-tree";
import type { HangulStyles, NumberingLevel, ParagraphShape } from "../hangul/hangul-styles";
import type { Letters } from "../page-markup";
import { childNamed, childrenNamed, numberOf, type XmlElement } from "../xml";

/** Reads the shapes out of `Contents/header.xml`. */
export function hwpxStyles(header: XmlElement, outline: string): HangulStyles {
  const list = childNamed(header, "refList");
  const each = <Value>(holder: string, name: string, read: (one: XmlElement) => Value) =>
    new Map(childrenNamed(childNamed(list, holder), name).map((one) => [one.attrs["id"] ?? "", read(one)] as const));
  return {
    paragraphs: each("paraProperties", "paraPr", (one) => paragraphShape(one, outline)),
    letters: each("charProperties", "charPr", lettersOf),
    numberings: each("numberings", "numbering", (one) => childrenNamed(one, "paraHead").map(numberingLevel)),
  };
}

const kinds: Readonly<Record<string, "bullet" | "number" | "outline">> = {
  BULLET: "bullet",
  NUMBER: "number",
  OUTLINE: "outline",
};

function paragraphShape(one: XmlElement, outline: string): ParagraphShape {
  const heading = findElement(one, "heading")?.attrs ?? {};
  const kind = kinds[heading["type"] ?? ""];
  const list = heading["idRef"] ?? "0";
  const align = findElement(one, "align")?.attrs["horizontal"] ?? "";
  return {
    heading: kind
      ? { kind, list: kind === "outline" && list === "0" ? outline : list, level: numberOf(heading["level"]) }
      : null,
    align: align === "CENTER" ? "center" : align === "RIGHT" ? "right" : "",
  };
}

function lettersOf(one: XmlElement): Letters {
  const shade = one.attrs["shadeColor"] ?? "none";
  return {
    bold: childNamed(one, "bold") !== undefined,
    italic: childNamed(one, "italic") !== undefined,
    underline: childNamed(one, "underline")?.attrs["type"] === "BOTTOM",
    strike: !/^(NONE|3D|)$/.test(childNamed(one, "strikeout")?.attrs["shape"] ?? "NONE"),
    raised: childNamed(one, "supscript") ? "sup" : childNamed(one, "subscript") ? "sub" : null,
    highlight: !/^(none|#ffffff|#ffffffff)$/i.test(shade),
    coloured: !/^(#000000|none|)$/i.test(one.attrs["textColor"] ?? ""),
  };
}

function numberingLevel(head: XmlElement): NumberingLevel {
  const sign = head.children.find((child) => typeof child === "string") ?? "";
  return { start: numberOf(head.attrs["start"], 1), isClosed: String(sign).trim().endsWith(")") };
}
