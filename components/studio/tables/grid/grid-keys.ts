import { labelRow, type Place } from "@/lib/tables/grid/draft";
import { clearArea, fillDown } from "@/lib/tables/grid/edit-cells";
import { type Direction, jump, nextCell, step } from "@/lib/tables/grid/selection";
import { insertLines, moveLines, removeLines } from "./grid-commands";
import type { GridModel } from "./grid-model";

/** A key, whatever made it. */
export type Key = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

export type Hands = {
  /** What stands in the input; reading it ends typing. */
  readonly taken: () => string;
  /** Begins to edit the cell with its text, or an empty one. */
  readonly edit: (text: string) => void;
  /** Throws away what was typed. */
  readonly drop: () => void;
  readonly newLine: () => void;
  /** For cells that are chosen rather than typed. True: it took over. */
  readonly choose: () => boolean;
  /** Lets the next Tab leave the grid. False: it does already. */
  readonly letGo: () => boolean;
  /** Rows in sight, for PageUp and PageDown. */
  readonly page: () => number;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Does what a key means in a spreadsheet. False: nothing, and the browser goes on with it. */
export function pressKey(model: GridModel, key: Key, hands: Hands): boolean {
  if (model.state().mode !== "move") return pressWhileTyping(model, key, hands);
  if (key.ctrl && pressCommand(model, key)) return true;
  if (key.alt && key.shift && key.key in arrows) return moveLines(model, arrows[key.key] ?? "up");
  if (key.alt) return false;
  const to = destination(model, key, hands);
  if (to) {
    model.select(to, { extend: key.shift });
    return true;
  }
  return pressPlain(model, key, hands);
}

function pressWhileTyping(model: GridModel, key: Key, hands: Hands): boolean {
  if (key.key === "Escape") {
    hands.drop();
    model.setMode("move");
    return true;
  }
  if (key.key === "Enter" && (key.alt || (key.shift && holdsList(model)))) {
    hands.newLine();
    return true;
  }
  const isArrow = key.key in arrows && model.state().mode === "enter" && !key.shift;
  if (key.key !== "Enter" && key.key !== "Tab" && !isArrow) return false;
  model.commit(hands.taken());
  if (isArrow) model.select(step(model.draft, model.cursor, arrows[key.key] ?? "down"));
  else if (key.key === "Tab") goOn(model, key.shift);
  else goDown(model, key.shift);
  return true;
}

function holdsList(model: GridModel): boolean {
  const { row, column } = model.cursor;
  const kind = model.draft.columns[column]?.kind;
  return row !== labelRow && kind === "list";
}

function pressCommand(model: GridModel, { key, shift, alt }: Key): boolean {
  if (alt) {
    if (key === "=" || key === "+") return insertLines(model, "before");
    if (key === "-") return removeLines(model);
    return false;
  }
  const { area, draft } = model;
  switch (key.toLowerCase()) {
    case "z":
      if (shift) model.redo();
      else model.undo();
      return true;
    case "y":
      model.redo();
      return true;
    case "d":
      model.change(fillDown(draft, area));
      return true;
    case "a":
      model.selectArea({ top: 0, bottom: draft.rows.length - 1, left: 0, right: draft.columns.length - 1 });
      return true;
    case " ":
      model.selectArea({ ...area, top: labelRow, bottom: draft.rows.length - 1 });
      return true;
    default:
      return false;
  }
}

function destination(model: GridModel, { key, ctrl }: Key, hands: Hands): Place | null {
  const { draft, cursor } = model;
  const direction = arrows[key];
  if (direction) return ctrl ? jump(draft, cursor, direction) : step(draft, cursor, direction);
  const last = draft.columns.length - 1;
  switch (key) {
    case "Home":
      return { row: ctrl ? Math.min(0, draft.rows.length - 1) : cursor.row, column: 0 };
    case "End":
      return { row: ctrl ? draft.rows.length - 1 : cursor.row, column: last };
    case "PageDown":
      return step(draft, cursor, "down", hands.page());
    case "PageUp":
      return step(draft, cursor, "up", hands.page());
    default:
      return null;
  }
}

function pressPlain(model: GridModel, { key, ctrl, shift }: Key, hands: Hands): boolean {
  if (ctrl) return false;
  switch (key) {
    case "Tab":
      goOn(model, shift);
      return true;
    case "Enter":
      if (!hands.choose()) goDown(model, shift);
      return true;
    case "F2":
      if (!hands.choose()) hands.edit(model.text);
      return true;
    case "Backspace":
      model.change(clearArea(model.draft, model.area));
      hands.edit("");
      return true;
    case "Delete":
      model.change(clearArea(model.draft, model.area));
      return true;
    case "Escape":
      return hands.letGo();
    case " ":
      if (!shift) return false;
      model.selectArea({ ...model.area, left: 0, right: model.draft.columns.length - 1 });
      return true;
    default:
      return false;
  }
}

function goDown(model: GridModel, isUp: boolean): void {
  if (!isUp) model.growBelow();
  model.select(step(model.draft, model.cursor, isUp ? "up" : "down"));
}

function goOn(model: GridModel, isBack: boolean): void {
  if (!isBack && !nextCell(model.draft, model.cursor, 1)) model.growBelow();
  const next = nextCell(model.draft, model.cursor, isBack ? -1 : 1);
  if (next) model.select(next);
}
