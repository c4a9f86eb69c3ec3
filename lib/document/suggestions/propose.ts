import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { proposeBlocks } from "./propose-blocks";
import { Draft, Unfit } from "./draft";
import type { Proposed, Proposing } from "./proposal";
import { replaceBlocks } from "./replace-blocks";
import { withoutSuggestions, withSuggestions } from "./settle";

/**
 * Turns a change into a suggestion of it. Two things hold of what it answers, and are looked at before it does: without its suggestions the
 * document is what it was without them, and with all of them it is what the change would have made of it. The finest form that keeps both is
 * taken: letters, boundaries and attributes first; else whole blocks, the old ones struck out and the new ones put in.
 *
 * Null: there is no form that keeps both (the change would take away a part that every article has).
 */
export function propose(proposing: Proposing): Proposed | null {
  for (const form of [proposeBlocks, replaceBlocks]) {
    const draft = tried(form, proposing);
    if (draft && keepsBoth(proposing, draft.transform.doc)) return draft;
  }
  return null;
}

function tried(form: (draft: Draft, proposing: Proposing) => void, proposing: Proposing): Proposed | null {
  const draft = new Draft(proposing.as);
  try {
    form(draft, proposing);
    return draft.made(new Transform(proposing.before));
  } catch (error) {
    if (error instanceof Unfit || error instanceof RangeError || isTransformError(error)) return null;
    throw error;
  }
}

/** ProseMirror throws it where a step does not fit the schema. */
function isTransformError(error: unknown): boolean {
  return error instanceof Error && error.name === "TransformError";
}

function keepsBoth({ before, after }: Proposing, made: Node): boolean {
  return withoutSuggestions(made).eq(withoutSuggestions(before)) && withSuggestions(made).eq(withSuggestions(after));
}
