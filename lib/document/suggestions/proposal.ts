import type { Node } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import type { SuggestionBearing } from "./suggestion-marks";

export type Proposing = {
  /** The document, and what somebody has made of it as if nobody had to be asked. */
  readonly before: Node;
  readonly after: Node;
  readonly as: SuggestionBearing;
  /** The first place that was changed, if it is known: of two equal letters, which one was typed. */
  readonly changedFrom?: number;
};

export type Proposed = {
  /** From `before` to the document that bears the change as a suggestion. */
  readonly transform: Transform;
  /** Where a place of `after` stands now, if it stands in what was put in. */
  readonly placeOf: (position: number) => number | null;
};
