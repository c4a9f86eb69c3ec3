import { Mark, type Node, type Schema } from "@tiptap/pm/model";
import { isSuggestionMarkName } from "../marks/suggestion-attributes";

/** Whose a suggestion is, and when it was begun. The marks of one suggestion bear the same. */
export type SuggestionBearing = { readonly id: string; readonly by: string; readonly at: string };

export const isSuggestionMark = (mark: Mark): boolean => isSuggestionMarkName(mark.type.name);

/** What a suggestion's mark says of it. Its attributes were read by the mark's own shape. */
export function bearingOf({ attrs }: Mark): SuggestionBearing {
  return { id: String(attrs.id), by: String(attrs.by), at: String(attrs.at) };
}

/** The marks of a text without those of suggestions. */
export const plainMarks = (marks: readonly Mark[]): Mark[] => marks.filter((mark) => !isSuggestionMark(mark));

export function markNamed(marks: readonly Mark[], name: string): Mark | undefined {
  return marks.find(({ type }) => type.name === name);
}

const bearing = new WeakMap<Node, boolean>();

/** Whether a node, or anything in it, bears a suggestion. Remembered: nodes never change. */
export function hasSuggestions(node: Node): boolean {
  const found = bearing.get(node);
  if (found !== undefined) return found;
  const bears = node.marks.some(isSuggestionMark) || node.children.some(hasSuggestions);
  bearing.set(node, bears);
  return bears;
}

export type Form = { readonly type: string; readonly attrs: Record<string, unknown> };

/** What a `modification` keeps of a block: its type and attributes. */
export const formOf = ({ type, attrs }: Node): string => JSON.stringify({ type: type.name, attrs });

/** What a `modification` keeps of a text: its marks. */
export const marksOf = (marks: readonly Mark[]): string =>
  JSON.stringify(plainMarks(marks).map((mark) => ({ type: mark.type.name, attrs: mark.attrs })));

/** The marks that a text had; null for what is no list of marks. */
export function readMarks(schema: Schema, was: unknown): readonly Mark[] | null {
  const found = parsed(was);
  if (!Array.isArray(found)) return null;
  try {
    return found.reduce<readonly Mark[]>((set, json) => Mark.fromJSON(schema, json).addToSet(set), []);
  } catch {
    return null;
  }
}

/** The type and attributes that a block had; null for what says neither. */
export function readForm(was: unknown): Form | null {
  const found = parsed(was);
  if (typeof found !== "object" || found === null || !("type" in found) || typeof found.type !== "string") return null;
  const attrs = "attrs" in found && typeof found.attrs === "object" ? found.attrs : null;
  return { type: found.type, attrs: { ...attrs } };
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}
