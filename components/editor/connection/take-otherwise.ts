import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, type Step } from "@tiptap/pm/transform";

type Unsent = { readonly step: Step; readonly inverted: Step; readonly origin: unknown };
type CollabState = { readonly version: number; readonly unconfirmed: readonly Unsent[] };

/** The field and the meta by which prosemirror-collab knows itself. */
const collab = "collab$";

/**
 * Takes in own steps that stand otherwise at the authority than here: the authority's count. What is unsent is undone, what is acknowledged is
 * applied as it was acknowledged, and what is left is moved over it. The server places late steps only where this cannot happen; if it does all
 * the same, both sides must not part.
 */
export function takeOtherwise(state: EditorState, steps: readonly Step[]): Transaction {
  const { version, unconfirmed } = (state as unknown as Record<string, CollabState>)[collab] as CollabState;
  const { tr } = state;
  for (const { inverted } of unconfirmed.toReversed()) tr.step(inverted);
  const mapping = new Mapping(tr.mapping.maps);
  for (const step of steps) {
    tr.step(step);
    mapping.appendMap(step.getMap()); // no mirror of what was undone: it stands elsewhere now
  }
  const rest: Unsent[] = [];
  for (let index = steps.length; index < unconfirmed.length; index += 1) {
    const { step, origin } = unconfirmed[index] as Unsent;
    const mirror = unconfirmed.length - 1 - index;
    const mapped = step.map(mapping.slice(mirror + 1));
    if (!mapped || tr.maybeStep(mapped).failed) continue;
    mapping.appendMap(mapped.getMap(), mirror);
    rest.push({ step: mapped, inverted: mapped.invert(tr.docs.at(-1) ?? state.doc), origin });
  }
  const now = { version: version + steps.length, unconfirmed: rest };
  return tr.setMeta("rebased", unconfirmed.length).setMeta("addToHistory", false).setMeta(collab, now);
}
