import type { HtmlElement, HtmlNode } from "../html-tree";

/*
 * What files are read into: the markup that a paste is read from (see read-outside.ts), so that lists, notes, captions and tables are
 * recognised in one place, wherever they come from.
 */

export function element(
  name: string,
  attrs: Readonly<Record<string, string>> = {},
  children: readonly HtmlNode[] = [],
): HtmlElement {
  return { name, attrs, children };
}

/** Where a paragraph stands in a list: its level from 1, and its number (null: a sign). `isClosed`: the number is followed by `)`. */
export type ListSign = { readonly level: number; readonly number: number | null; readonly isClosed?: boolean };

export type ParagraphLook = {
  readonly list?: ListSign | null;
  /** How far from the left, in points. */
  readonly indent?: number;
  readonly align?: string;
};

/** A paragraph, with its place in a list as word processors write it on the clipboard. */
export function paragraph(children: readonly HtmlNode[], { list, indent = 0, align }: ParagraphLook = {}): HtmlElement {
  const styles = [
    list && `mso-list:l0 level${list.level} lfo1`,
    !list && indent ? `margin-left:${indent.toFixed(1)}pt` : "",
    align ? `text-align:${align}` : "",
  ].filter(Boolean);
  const sign = list ? [element("span", { style: "mso-list:Ignore" }, [signOf(list)])] : [];
  return element("p", styles.length > 0 ? { style: styles.join(";") } : {}, [...sign, ...children]);
}

function signOf({ number, isClosed }: ListSign): string {
  return number === null ? "·" : `${number}${isClosed ? ")" : "."}`;
}

/** The notes of a file: each is called where it stands, and its text waits at the page's end. */
export class NoteList {
  readonly #bodies: HtmlElement[] = [];

  /** What stands in the line. The text is asked for after the note has its number, since notes may stand in notes. */
  call(body: () => readonly HtmlNode[]): HtmlElement {
    const id = `ftn${this.#bodies.length + 1}`;
    const place = this.#bodies.push(element("div")) - 1;
    const back = element("a", { href: `#_ftnref${place + 1}`, name: `_${id}` });
    const [first, ...more] = body();
    const begun =
      first && typeof first !== "string" ? { ...first, children: [back, ...first.children] } : element("p", {}, [back]);
    this.#bodies[place] = element("div", { id, style: "mso-element:footnote" }, [begun, ...more]);
    return element("a", { href: `#_${id}`, name: `_ftnref${place + 1}` }, [element("sup", {}, [String(place + 1)])]);
  }

  list(): HtmlElement {
    return element("div", { style: "mso-element:footnote-list" }, this.#bodies);
  }
}

/** Marks of a run of letters, as elements around it. */
export type Letters = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly raised?: "sup" | "sub" | null;
  readonly highlight?: boolean;
  readonly coloured?: boolean;
  readonly hidden?: boolean;
};

export function letters(children: readonly HtmlNode[], look: Letters): readonly HtmlNode[] {
  if (children.length === 0) return children;
  const wrap = (
    held: readonly HtmlNode[],
    isOn: unknown,
    name: string,
    attrs: Readonly<Record<string, string>> = {},
  ) => (isOn ? [element(name, attrs, held)] : held);
  let made = children;
  made = wrap(made, look.raised, look.raised ?? "sup");
  made = wrap(made, look.strike, "s");
  made = wrap(made, look.underline, "u");
  made = wrap(made, look.highlight, "mark");
  made = wrap(made, look.italic, "em");
  made = wrap(made, look.bold, "strong");
  made = wrap(made, look.coloured, "span", { style: "color:#010101" });
  return wrap(made, look.hidden, "span", { style: "display:none" });
}

/** A frame: office programs and this house draw one as a table of a single cell. */
export function frame(children: readonly HtmlNode[]): HtmlElement {
  return element("table", {}, [element("tbody", {}, [element("tr", {}, [element("td", {}, children)])])]);
}
