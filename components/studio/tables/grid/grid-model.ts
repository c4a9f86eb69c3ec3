import type { TableValue } from "@/lib/document/table-content";
import { cellText } from "@/lib/tables/grid/cell-text";
import { type Area, type Draft, isBlankRow, labelRow, type Place, valueAt } from "@/lib/tables/grid/draft";
import { typeInto } from "@/lib/tables/grid/edit-cells";
import { insertRows } from "@/lib/tables/grid/edit-lines";
import { goBack, goForward, type History, noHistory, remember } from "@/lib/tables/grid/history";
import { areaOf, at, type Selection, within } from "@/lib/tables/grid/selection";

/**
 * What keys do. `move`: they move the cursor. `enter`: somebody types over a cell, arrows end that and go on. `edit`: arrows move
 * within the cell's text.
 */
export type Mode = "move" | "enter" | "edit";

export type GridState = {
  readonly draft: Draft;
  readonly selection: Selection;
  readonly mode: Mode;
  readonly history: History;
};

export type Told = {
  /** A change would have made the table larger than a table may be. */
  readonly refused: () => void;
  /** Words were typed where sources are chosen. */
  readonly typedSource: (typed: string) => void;
};

/** A draft while somebody works on it: the cursor, the cell being typed, and what can be undone. React only shows it. */
export class GridModel {
  #state: GridState;
  readonly #listeners = new Set<() => void>();
  readonly #told: Told;

  constructor(draft: Draft, told: Told) {
    const first = { row: draft.rows.length > 0 ? 0 : labelRow, column: 0 };
    this.#state = { draft, selection: at(first), mode: "move", history: noHistory };
    this.#told = told;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): GridState => this.#state;

  get draft(): Draft {
    return this.#state.draft;
  }

  get cursor(): Place {
    return this.#state.selection.focus;
  }

  get area(): Area {
    return areaOf(this.#state.selection);
  }

  /** The text of the cell at the cursor, as it is edited. */
  get text(): string {
    return cellText(this.value);
  }

  get value(): TableValue {
    return valueAt(this.draft, this.cursor);
  }

  select(place: Place, { extend = false } = {}): void {
    const focus = within(this.draft, place);
    const anchor = extend ? this.#state.selection.anchor : focus;
    this.#set({ selection: { anchor, focus }, mode: "move" });
  }

  selectArea({ top, bottom, left, right }: Area): void {
    const anchor = within(this.draft, { row: top, column: left });
    const focus = within(this.draft, { row: bottom, column: right });
    this.#set({ selection: { anchor, focus }, mode: "move" });
  }

  setMode(mode: Mode): void {
    if (mode !== this.#state.mode) this.#set({ mode });
  }

  /** Takes a change in, to be undone. Undefined: it would have been too large, and somebody is told. */
  change(next: Draft | undefined, selection: Selection = this.#state.selection): boolean {
    if (!next) {
      this.#told.refused();
      return false;
    }
    const { draft, selection: was, history } = this.#state;
    if (next === draft) return true;
    const focus = within(next, selection.focus);
    const anchor = within(next, selection.anchor);
    this.#set({
      draft: next,
      selection: { anchor, focus },
      history: remember(history, { draft, selection: was }),
    });
    return true;
  }

  /** The words around the grid have an undo of their own, that of their fields. */
  setWords(words: Partial<Pick<Draft, "caption" | "unit" | "notes" | "sources">>): void {
    this.#set({ draft: { ...this.draft, ...words } });
  }

  /** Ends typing: the cell at the cursor gets the text. */
  commit(text: string): void {
    const { cursor } = this;
    this.setMode("move");
    this.change(typeInto(this.draft, cursor, text));
    const isSource = cursor.row !== labelRow && this.draft.columns[cursor.column]?.kind === "source";
    if (isSource && text.trim()) this.#told.typedSource(text.trim());
  }

  /** Down from the last row makes another one, if there is something in the last. */
  growBelow(): void {
    const { rows } = this.draft;
    const last = rows.at(-1);
    if (this.cursor.row === rows.length - 1 && (!last || !isBlankRow(last)))
      this.change(insertRows(this.draft, rows.length, 1));
  }

  undo(): void {
    this.#go(goBack);
  }

  redo(): void {
    this.#go(goForward);
  }

  /** Another draft altogether, with nothing to undo (what was kept on this device, a newer revision). */
  restart(draft: Draft): void {
    this.#set({ draft, selection: at(within(draft, this.cursor)), mode: "move", history: noHistory });
  }

  #go(way: typeof goBack): void {
    const { draft, selection, history } = this.#state;
    const gone = way(history, { draft, selection });
    if (!gone) return;
    const { caption, unit, notes, sources } = draft;
    const [moment, left] = gone;
    const restored = { ...moment.draft, caption, unit, notes, sources };
    this.#set({ draft: restored, selection: moment.selection, history: left, mode: "move" });
  }

  #set(part: Partial<GridState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
