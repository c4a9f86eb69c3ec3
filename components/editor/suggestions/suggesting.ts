import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { propose } from "@/lib/document/suggestions/propose";
import { markingOf } from "./composed";
import { bearing, suggested } from "./suggested";

/** Looked at twice, so that it is after ProseMirror's own 20 ms of tidying behind a composition. */
const lookAfter = 15;

/** What answers suggestions is no change to be suggested. */
export const answeringKey = "suggestions.answered";

export type SuggestingPort = {
  readonly userId: string;
  readonly state: () => EditorState;
  readonly view: () => EditorView | null;
  /** In the page or in a note on it. */
  readonly composing: () => boolean;
  /** The change cannot be suggested. */
  readonly refused: () => void;
};

/**
 * Turns what is done on the page into suggestions, while it is on. A syllable that is being composed stands raw: changing its surroundings would
 * break it (docs/decisions/0074). It is marked when the composition has ended, or together with the next change.
 */
export class Suggesting {
  on = false;
  readonly #port: SuggestingPort;
  /** The document before what stands raw on the page; null: nothing does. */
  #base: Node | null = null;
  #last: Transaction | null = null;
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(port: SuggestingPort) {
    this.#port = port;
  }

  /** Whether something stands raw on the page: it must not be sent as it is. */
  get isRaw(): boolean {
    return this.#base !== null;
  }

  /** A change on its way to the page. */
  through(transaction: Transaction, next: (transaction: Transaction) => void): void {
    if (!this.#concerns(transaction)) {
      next(transaction);
      return;
    }
    const isComposed = this.#port.composing() || transaction.getMeta("composition") !== undefined;
    if (isComposed || this.#base) {
      this.#passRaw(transaction, { next, isComposed });
      return;
    }
    const made = suggested(this.#port.state(), transaction, this.#port.userId);
    if (made) next(made);
    else this.#port.refused();
  }

  /** Marks what stands raw. Nothing is done in the middle of a syllable, unless the page goes away. */
  mark({ evenComposing = false } = {}): void {
    clearTimeout(this.#looking);
    const [view, before, last] = [this.#port.view(), this.#base, this.#last];
    if (!view || !before || (this.#port.composing() && !evenComposing)) return;
    this.#base = null;
    this.#last = null;
    const { state } = view;
    if (state.doc.eq(before)) return;
    const proposed = propose({ before, after: state.doc, as: bearing(this.#port.userId) });
    const tr = proposed ? markingOf(state, proposed.transform.doc) : this.#takenBack(state, before);
    if (last) tr.setMeta("appendedTransaction", last); // one step of the history with what it marks
    view.dispatch(tr.setMeta(answeringKey, true));
  }

  #concerns(transaction: Transaction): boolean {
    if (!this.on || !transaction.docChanged) return false;
    const isDone = [answeringKey, "collab$", "history$"].some((key) => transaction.getMeta(key) !== undefined);
    return !isDone;
  }

  #passRaw(
    transaction: Transaction,
    { next, isComposed }: { next: (tr: Transaction) => void; isComposed: boolean },
  ): void {
    this.#base ??= transaction.before;
    this.#last = transaction;
    next(transaction);
    if (isComposed) this.#look({ wasQuiet: false });
    else this.mark();
  }

  /** One composition may follow another within the same keystroke: it has ended when none is found twice. */
  #look({ wasQuiet }: { wasQuiet: boolean }): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      const isQuiet = !this.#port.composing();
      if (isQuiet && wasQuiet) this.mark();
      else this.#look({ wasQuiet: isQuiet });
    }, lookAfter);
  }

  stop(): void {
    clearTimeout(this.#looking);
  }

  #takenBack(state: EditorState, before: Node): Transaction {
    this.#port.refused();
    return markingOf(state, before);
  }
}
