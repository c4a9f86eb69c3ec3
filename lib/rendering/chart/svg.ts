type Value = string | number | null | undefined;

/** An element of a drawing as text. What it says and its attributes are escaped; children are elements already. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null || value === undefined ? [] : [` ${attribute}="${escaped(shown(value))}"`],
  );
  const inside = children.join("");
  return inside ? `<${name}${written.join("")}>${inside}</${name}>` : `<${name}${written.join("")}/>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A tenth of a pixel is finer than any eye. */
function shown(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
}

export type TextPlace = {
  readonly x: number;
  /** Of the first line's baseline. */
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Behind the letters, so that a line does not run through them. */
  readonly halo?: string;
};

/** Lines of text under each other. */
export function text(lines: readonly string[], place: TextPlace): string {
  const { x, y, anchor = "start", fill, size, bold, halo } = place;
  const attributes = {
    x,
    y,
    fill,
    "font-size": size,
    "text-anchor": anchor === "start" ? null : anchor,
    "font-weight": bold ? 600 : null,
    ...(halo && { stroke: halo, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" }),
  };
  const [only = ""] = lines;
  if (lines.length === 1) return element("text", attributes, escaped(only));
  const spans = lines.map((line, index) =>
    element("tspan", { x, dy: index === 0 ? null : size * lineHeight }, escaped(line)),
  );
  return element("text", attributes, ...spans);
}

/** Of a drawing's text, as a multiple of its size. */
export const lineHeight = 1.3;
