import { markDefinitions } from "@/lib/document/definitions";
import { isSafeHref } from "@/lib/document/href";
import type { MarkJson } from "@/lib/document/json";
import { type HtmlElement, rawText, stylesOf } from "./html-tree";
import type { Tally } from "./report";

const byName: Readonly<Record<string, MarkJson["type"]>> = {
  strong: "strong",
  em: "em",
  i: "em",
  u: "underline",
  mark: "highlight",
  sup: "superscript",
  sub: "subscript",
};

/** The marks of the text in an element: those around it, those of its name, and what its look says (weight, slant, ground). */
export function marksWithin(element: HtmlElement, around: readonly MarkJson[], tally: Tally): readonly MarkJson[] {
  const styles = stylesOf(element);
  let marks = around;
  const named = byName[element.name];
  if (named && named !== "link") marks = withMark(marks, { type: named } as MarkJson);
  if (element.name === "b" && !/^(normal|[1-4]00)$/.test(styles.get("font-weight") ?? "")) {
    marks = withMark(marks, { type: "strong" });
  }
  if (element.name === "a") marks = withLink(marks, element, tally);
  if (element.name === "ruby") marks = withRuby(marks, element);
  if (/^(s|strike|del)$/.test(element.name) || /line-through/.test(decorationOf(styles))) tally.drop("strike");
  tallyLooks(element, styles, tally);
  return styles.size > 0 ? withLook(marks, element, styles) : marks;
}

function withLook(around: readonly MarkJson[], element: HtmlElement, styles: ReadonlyMap<string, string>) {
  let marks = around;
  const weight = (styles.get("font-weight") ?? "").replaceAll('"', "");
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) marks = withMark(marks, { type: "strong" });
  else if (/^(normal|400)$/.test(weight)) marks = marks.filter(({ type }) => type !== "strong");
  const slant = (styles.get("font-style") ?? "").replaceAll('"', "");
  if (/^(italic|oblique)/.test(slant)) marks = withMark(marks, { type: "em" });
  const isLinked = element.name === "a" || marks.some(({ type }) => type === "link");
  if (/underline/.test(decorationOf(styles)) && !isLinked) marks = withMark(marks, { type: "underline" });
  const raised = styles.get("vertical-align") ?? "";
  if (raised === "super") marks = withMark(marks, { type: "superscript" });
  if (raised === "sub") marks = withMark(marks, { type: "subscript" });
  return element.name === "span" && isHighlighted(styles) ? withMark(marks, { type: "highlight" }) : marks;
}

function decorationOf(styles: ReadonlyMap<string, string>): string {
  return `${styles.get("text-decoration") ?? ""} ${styles.get("text-decoration-line") ?? ""} ${styles.get("text-underline") ?? ""}`;
}

const plainGrounds =
  /^(transparent|none|inherit|initial|unset|white|window|auto|#fff(fff)?|rgba?\(255, ?255, ?255.*\)|rgba\(.*, ?0\))?$/;

/** Whether text stands on a ground of its own: a marker pen's, not the page's white. */
export function isHighlighted(styles: ReadonlyMap<string, string>): boolean {
  if ((styles.get("mso-highlight") ?? "none") !== "none") return true;
  return !plainGrounds.test(groundOf(styles));
}

export function groundOf(styles: ReadonlyMap<string, string>): string {
  return (styles.get("background-color") ?? styles.get("background") ?? "")
    .replace(/ ?(none|repeat|scroll|0%).*$/, "")
    .trim();
}

const plainInk = /^(inherit|initial|windowtext|black|auto|#000(000)?|rgb\(0, ?0, ?0\))?$/;

function tallyLooks(element: HtmlElement, styles: ReadonlyMap<string, string>, tally: Tally): void {
  if (element.name === "font" || styles.has("font-family") || styles.has("font-size")) tally.drop("fonts");
  const ink = styles.get("color") ?? element.attrs["color"] ?? "";
  if (element.name !== "a" && !plainInk.test(ink)) tally.drop("colours");
}

function withLink(marks: readonly MarkJson[], element: HtmlElement, tally: Tally): readonly MarkJson[] {
  const href = addressOf(element.attrs["href"] ?? "");
  if (isSafeHref(href)) return withMark(marks, { type: "link", attrs: { href } });
  // A place on the page itself leads nowhere else.
  if (href && !href.startsWith("#")) tally.drop("links");
  return marks;
}

/** The address that is meant: without white space, and out of the detour that web offices send their links on. */
export function addressOf(href: string): string {
  const plain = href.trim();
  const detour = /^https:\/\/www\.google\.com\/url\?/i.test(plain) && URL.canParse(plain) ? new URL(plain) : null;
  return detour?.searchParams.get("q") ?? plain;
}

function withRuby(marks: readonly MarkJson[], element: HtmlElement): readonly MarkJson[] {
  const reading = element.children.find((child) => typeof child !== "string" && child.name === "rt");
  const text = reading && typeof reading !== "string" ? rawText(reading).replace(/\s+/g, " ").trim() : "";
  return text && text.length <= 100 ? withMark(marks, { type: "ruby", attrs: { text } }) : marks;
}

const ranks = new Map<string, number>(markDefinitions.map(({ name }, rank) => [name, rank]));
const raisings = new Set<string>(["superscript", "subscript"]);

/** Adds a mark, in the schema's order; one of the same kind, and what it excludes, goes. */
export function withMark(marks: readonly MarkJson[], mark: MarkJson): readonly MarkJson[] {
  const kept = marks.filter(({ type }) => type !== mark.type && !(raisings.has(type) && raisings.has(mark.type)));
  return [...kept, mark].sort((a, b) => (ranks.get(a.type) ?? 0) - (ranks.get(b.type) ?? 0));
}
