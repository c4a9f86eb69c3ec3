import { textWidth } from "../table-measure";

/** A piece of running text: `kept` pieces are set in a box, so that no line ends inside. */
export type Piece = { text: string; kept: boolean };

/** Ems: a word that is longer may break whatever the room. */
export const longestWord = 14;

const hangul = /\p{Script=Hangul}/u;

/**
 * Where a long run without spaces may still break: after a dot between equals, a stroke, a dash; before an opening bracket. Never within
 * figures: 2023~2025, 1,000.
 */
const seams = /(?<=[·/~–—:;,&…])(?<!\d[·/~–—:,](?=\d))(?=[^\s])|(?<=[\p{L}\p{N}])(?=[([「『〈《‘“])/u;

/** Runs of at most this many ems stay whole even where they have a seam. */
const seamless = 9;

/**
 * Text in pieces that a line of `room` ems can break between: words with Hangul stay whole with their digits, brackets and closing
 * marks, as `word-break: keep-all` has it on the page. A word wider than the room is given up to break anywhere. Texts joined are the text.
 */
export function keptWords(text: string, room: number): Piece[] {
  const pieces: Piece[] = [];
  for (const run of text.split(/(\s+)/u)) {
    for (const part of partsOf(run)) add(pieces, { text: part, kept: isKept(part, room) });
  }
  return pieces;
}

function partsOf(run: string): string[] {
  if (run === "") return [];
  return hangul.test(run) && textWidth(run) > seamless ? run.split(seams) : [run];
}

function isKept(part: string, room: number): boolean {
  return part.length > 1 && hangul.test(part) && textWidth(part) <= Math.min(room, longestWord);
}

/** Neighbours that may break need no piece of their own. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && !last.kept && !piece.kept) last.text += piece.text;
  else pieces.push(piece);
}

/** A line may not end between these two: a word goes on where its emphasis, gloss or note begins or ends. */
export function isJoined(before: string, after: string): boolean {
  if (before === "" || after === "" || /\s/u.test(before) || /\s/u.test(after)) return false;
  if (/[([「『〈《‘“]/u.test(before) || /[)\]」』〉》’”.,…%]/u.test(after)) return true;
  return (hangul.test(before) || hangul.test(after)) && !/[·/~–—,]/u.test(before);
}

/** The widest piece of a text that cannot break, in ems. */
export function widestWord(text: string): number {
  const words = text.split(/\s+/u).flatMap(partsOf);
  return Math.max(0, ...words.map((word) => (hangul.test(word) ? textWidth(word) : Math.min(textWidth(word), 9))));
}
