import { type Area, type Draft, labelRow, type Place, valueAt } from "./draft";

/** Where the cursor stands (`focus`), and from where a selection was drawn out to it. */
export type Selection = { readonly anchor: Place; readonly focus: Place };

export type Direction = "up" | "down" | "left" | "right";

const steps: Readonly<Record<Direction, readonly [down: number, right: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function at(place: Place): Selection {
  return { anchor: place, focus: place };
}

export function areaOf({ anchor, focus }: Selection): Area {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** The nearest place that there is. */
export function within({ columns, rows }: Draft, { row, column }: Place): Place {
  return {
    row: Math.max(labelRow, Math.min(rows.length - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  };
}

export function step(draft: Draft, place: Place, direction: Direction, count = 1): Place {
  const [down, right] = steps[direction];
  return within(draft, { row: place.row + down * count, column: place.column + right * count });
}

/** As spreadsheets jump with Ctrl and an arrow: to the last filled cell before a blank one, over blanks to the next filled one, else to the edge. */
export function jump(draft: Draft, from: Place, direction: Direction): Place {
  const isFilled = (place: Place) => {
    const value = valueAt(draft, place);
    return value !== null && value !== "";
  };
  let place = from;
  let next = step(draft, place, direction);
  const inBlock = isFilled(from) && isFilled(next);
  while (!isSame(next, place)) {
    if (inBlock && !isFilled(next)) return place;
    place = next;
    if (!inBlock && isFilled(place)) return place;
    next = step(draft, place, direction);
  }
  return place;
}

/** The next cell as Tab goes: on to the next row at the end of one. Undefined behind the last cell (`by` 1) or before the first. */
export function nextCell({ columns, rows }: Draft, { row, column }: Place, by: 1 | -1): Place | undefined {
  const width = columns.length;
  const index = (row - labelRow) * width + column + by;
  if (index < 0 || index >= (rows.length - labelRow) * width) return undefined;
  return { row: Math.floor(index / width) + labelRow, column: index % width };
}

export function isSame(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}
