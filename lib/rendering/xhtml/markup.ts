/** Markup as a string. Text comes into it through `text` and attributes through `element` alone, which escape. */

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold at all is left out: control characters, lone surrogates, U+FFFE and U+FFFF. */
const unfit = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function text(raw: string): string {
  return raw.replace(unfit, "").replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | false | null | undefined>>;

/** An element. An attribute that is false, null or undefined is left out; one that is "" is written. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === false || value === null || value === undefined ? [] : [` ${key}="${text(String(value))}"`],
  );
  const open = `<${name}${written.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

/** A language as both HTML and XML say it. */
export function lang(tag: string): { lang?: string; "xml:lang"?: string } {
  return tag ? { lang: tag, "xml:lang": tag } : {};
}
