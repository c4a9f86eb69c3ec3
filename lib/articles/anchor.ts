import type { Node } from "@tiptap/pm/model";
import type { Mappable } from "@tiptap/pm/transform";
import { z } from "zod";
import { isLeftOut, type Reading, rangeText } from "@/lib/document/suggestions/range-text";
import { hasSuggestions } from "@/lib/document/suggestions/suggestion-marks";

const positionSchema = z.int().min(0).max(10_000_000);

/**
 * Where a comment stands: a range of the document. When its text is deleted it is an orphan: `from` and `to` are the place where the text
 * was, and `was` how long it was, so that an undo brings it back.
 */
export const anchorSchema = z.strictObject({
  from: positionSchema,
  to: positionSchema,
  was: positionSchema.optional(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** Letters of a quote that are kept. */
export const mostQuoted = 300;
/** A quote shorter than this may stand anywhere: it is not looked for elsewhere. */
const telling = 10;

export function isOrphan({ from, to }: Anchor): boolean {
  return to <= from;
}

/**
 * The text of a range, blocks on lines of their own: without what is proposed to go, unless all of it is. Whoever reads it in print
 * (`standing`) sees it without what is only suggested.
 */
export function quoteOf(document: Node, range: Anchor, reading: Reading = "proposed"): string {
  return (rangeText(document, range, reading) || document.textBetween(range.from, range.to, "\n")).slice(0, mostQuoted);
}

const readings: readonly Reading[] = ["proposed", "standing"];

/**
 * Carries an anchor through changes. What is written at its edges stays outside; what is written within it becomes part of it. Text that
 * is gone leaves an orphan at its place.
 */
export function mapAnchor(anchor: Anchor, mapping: Mappable): Anchor {
  if (isOrphan(anchor)) {
    const at = mapping.map(anchor.from, -1);
    return { ...anchor, from: at, to: at };
  }
  const [from, to] = [mapping.map(anchor.from, 1), mapping.map(anchor.to, -1)];
  if (from < to) return { from, to };
  const at = mapping.map(anchor.from, -1);
  return { from: at, to: at, was: anchor.to - anchor.from };
}

/**
 * An orphan whose text is back: at its very place (an undo), or, if the quote is long enough to be itself, at the one place where it now
 * stands (a paragraph that was cut and pasted, a version that was restored). Otherwise the anchor as it is.
 */
export function findAgain(document: Node, anchor: Anchor, quote: string): Anchor {
  if (!isOrphan(anchor) || quote === "") return anchor;
  const back = { from: anchor.from, to: anchor.from + (anchor.was ?? 0) };
  const fits = back.to <= document.content.size;
  if (fits && !isOrphan(back) && readings.some((reading) => quoteOf(document, back, reading) === quote)) return back;
  if (quote.length < telling || quote.length >= mostQuoted) return anchor;
  const places = placesOf(document, quote, "proposed");
  if (places.length === 0 && hasSuggestions(document)) places.push(...placesOf(document, quote, "standing"));
  return places.length === 1 && places[0] ? places[0] : anchor;
}

/** Where a line of text stands, within single blocks. */
function placesOf(document: Node, quote: string, reading: Reading): Anchor[] {
  const places: Anchor[] = [];
  document.descendants((node, position) => {
    if (isLeftOut(node, reading)) return false;
    if (!node.isTextblock) return true;
    const letters = lettersOf(node, position + 1, reading);
    const text = letters.map(({ letter }) => letter).join("");
    for (let at = text.indexOf(quote); at >= 0 && places.length < 2; at = text.indexOf(quote, at + 1)) {
      const [first, last] = [letters[at], letters[at + quote.length - 1]];
      if (first && last) places.push({ from: first.position, to: last.position + 1 });
    }
    return false;
  });
  return places;
}

export type Letter = { readonly letter: string; readonly position: number };

/** The letters of a block (UTF-16 code units) as it is read, each with its position; `start` is that of its content. */
export function lettersOf(block: Node, start: number, reading: Reading): Letter[] {
  const letters: Letter[] = [];
  block.descendants((node, position) => {
    if (isLeftOut(node, reading)) return false;
    if (!node.isText) return true;
    const text = node.text ?? "";
    for (let at = 0; at < text.length; at += 1)
      letters.push({ letter: text.charAt(at), position: start + position + at });
    return false;
  });
  return letters;
}
