import type { EditorState } from "@tiptap/pm/state";
import { Mapping, type Step, type StepMap } from "@tiptap/pm/transform";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { Presence } from "./messages";

/** How far back a caret's version may lie; an older caret is told again within seconds. */
const remembered = 500;

export type Placed = { readonly anchor: number; readonly head: number };

/** Carries other people's carets from the version that they were told in to the document as it stands here. */
export class CaretPlaces {
  #maps: StepMap[] = [];
  #version = 0;

  /** Steps that brought the document from `version - steps.length` to `version`. */
  learn(version: number, steps: readonly Step[]): void {
    if (this.#version !== version - steps.length) this.#maps = [];
    this.#maps = [...this.#maps, ...steps.map((step) => step.getMap())].slice(-remembered);
    this.#version = version;
  }

  /** What brings a position of that version to the document as it stands here; "later" and "never" as for a caret. */
  mappingFrom(version: number, state: EditorState): Mapping | "later" | "never" {
    const here = getVersion(state);
    if (version > here) return "later";
    if (version < here && (this.#version !== here || here - version > this.#maps.length)) return "never";
    const missed = version < here ? this.#maps.slice(version - here) : [];
    const unsent = sendableSteps(state)?.steps.map((step) => step.getMap()) ?? [];
    return new Mapping([...missed, ...unsent]);
  }

  /** Where the caret stands here; "later": its version is not here yet; "never": it is too old to be placed. */
  place(
    { version, anchor, head }: Pick<Presence, "version" | "anchor" | "head">,
    state: EditorState,
  ): Placed | "later" | "never" {
    const mapping = this.mappingFrom(version, state);
    if (typeof mapping === "string") return mapping;
    const within = (position: number) => Math.min(mapping.map(position, -1), state.doc.content.size);
    return { anchor: within(anchor), head: within(head) };
  }
}
