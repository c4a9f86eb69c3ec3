import { elementsOf, type HtmlElement, isElement, stylesOf } from "./html-tree";

/** The notes of a page: which anchor calls which note, and what is no text of the page any more. */
export type Notes = {
  /** The element with the note's text, by the anchor that calls it; null: the note was not copied along. */
  readonly bodies: ReadonlyMap<HtmlElement, HtmlElement | null>;
  /** Elements that hold notes' texts, or lead back from them. */
  readonly set: ReadonlySet<HtmlElement>;
};

const noteName = /^_?(ftn|edn|fn|footnote|endnote|note|cite_note)[-_:]?\w*$/i;
const callName = /^_?(ftnref|ednref|fnref|footnote-ref|endnote-ref|note-ref|cite_ref|ftnt_ref)[-_:]?\w*$/i;

/**
 * Finds footnotes and endnotes by their two anchors, which lead to each other: Word's `#_ftn1` and `#_ftnref1`, those of Google's
 * exports, of readers of .docx, of Markdown and of encyclopedias.
 */
export function findNotes(root: HtmlElement): Notes {
  const { places, parents } = survey(root);
  const bodies = new Map<HtmlElement, HtmlElement | null>();
  const set = new Set<HtmlElement>();
  for (const anchor of elementsOf(root)) {
    const target = targetOf(anchor);
    if (!target || callName.test(target)) continue;
    const place = places.get(target);
    const body = place ? bodyAround(place, parents) : null;
    const back = body && backLinks(body, anchor, parents);
    if (body && (noteName.test(target) || (back && back.length > 0)) && !isWithin(anchor, body, parents)) {
      bodies.set(anchor, body);
      set.add(body);
      for (const link of back ?? []) set.add(link);
    } else if (!body && noteName.test(target)) bodies.set(anchor, null);
  }
  return { bodies, set };
}

function survey(root: HtmlElement) {
  const places = new Map<string, HtmlElement>();
  const parents = new Map<HtmlElement, HtmlElement>();
  for (const element of elementsOf(root)) {
    for (const name of [element.attrs["id"], element.attrs["name"]]) {
      if (name && !places.has(name)) places.set(name, element);
    }
    for (const child of element.children) if (isElement(child)) parents.set(child, element);
  }
  return { places, parents };
}

function targetOf(element: HtmlElement): string | null {
  const href = element.name === "a" ? (element.attrs["href"] ?? "") : "";
  const hash = href.indexOf("#");
  // Some programs write the page's own address before the hash.
  return hash === 0 || (hash > 0 && noteName.test(href.slice(hash + 1))) ? href.slice(hash + 1) : null;
}

const holders = new Set(["p", "li", "div", "dd", "td", "aside", "section"]);

/** The block that a note's own anchor stands in; Word puts one around the paragraphs of a note. */
function bodyAround(place: HtmlElement, parents: ReadonlyMap<HtmlElement, HtmlElement>): HtmlElement | null {
  let at: HtmlElement | undefined = place;
  while (at && !holders.has(at.name)) at = parents.get(at);
  const parent = at && parents.get(at);
  return (parent && stylesOf(parent).get("mso-element") === "footnote" ? parent : at) ?? null;
}

function backLinks(
  body: HtmlElement,
  anchor: HtmlElement,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): HtmlElement[] {
  const around = [anchor, parents.get(anchor), parents.get(parents.get(anchor) ?? anchor)];
  const names = new Set(around.flatMap((one) => [one?.attrs["id"], one?.attrs["name"]]).filter(Boolean));
  return [...elementsOf(body)].filter((element) => {
    const target = targetOf(element);
    return target !== null && (names.has(target) || callName.test(target));
  });
}

function isWithin(element: HtmlElement, holder: HtmlElement, parents: ReadonlyMap<HtmlElement, HtmlElement>): boolean {
  for (let at: HtmlElement | undefined = element; at; at = parents.get(at)) if (at === holder) return true;
  return false;
}
