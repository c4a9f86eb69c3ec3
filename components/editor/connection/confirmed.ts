import type { Node } from "@tiptap/pm/model";
import type { Step } from "@tiptap/pm/transform";
import { type Divergence, findDivergences } from "./divergence";
import type { Batch } from "./messages";
import type { SavingStatus } from "./status";

/** The document as the authority has acknowledged it, without what is unsent here, and whether somebody has been writing apart from it. */
export class Confirmed {
  readonly #clientId: string;
  #doc: Node | null = null;
  #json: { readonly doc: Node; readonly json: unknown } | null = null;
  #away = false;

  constructor(clientId: string) {
    this.#clientId = clientId;
  }

  begin(doc: Node): void {
    this.#doc = doc;
  }

  /** Whether what is unsent here was written while nobody could be reached. */
  get away(): boolean {
    return this.#away;
  }

  json(): unknown {
    if (!this.#doc) return undefined;
    if (this.#json?.doc !== this.#doc) this.#json = { doc: this.#doc, json: this.#doc.toJSON() };
    return this.#json.json;
  }

  noteStatus({ phase, unsent }: Pick<SavingStatus, "phase" | "unsent">): void {
    if (phase === "kept") this.#away = true;
    else if (unsent === 0) this.#away = false;
  }

  /**
   * Moves on by acknowledged steps, given what was unsent before them. If that was written apart from what the steps say, answers a question to
   * be asked once they are in the editor, with what is unsent then: which paragraphs both sides have rewritten?
   */
  advance(
    steps: readonly Step[],
    { clientIds }: Batch,
    unsent: readonly Step[],
  ): ((rebased: readonly Step[]) => Divergence[]) | null {
    const makers = clientIds.slice(clientIds.length - steps.length);
    const firstForeign = makers.findIndex((id) => id !== this.#clientId);
    const own = firstForeign < 0 ? steps.length : firstForeign;
    this.#apply(steps.slice(0, own));
    const base = this.#doc;
    const [mine, theirs] = [unsent.slice(own), steps.slice(own)];
    this.#apply(theirs);
    if (!this.#away || !base || mine.length === 0 || theirs.length === 0) return null;
    this.#away = false;
    return (rebased) => findDivergences({ base, mine, theirs, rebased });
  }

  #apply(steps: readonly Step[]): void {
    for (const step of steps) this.#doc = (this.#doc && step.apply(this.#doc).doc) ?? this.#doc;
  }
}
