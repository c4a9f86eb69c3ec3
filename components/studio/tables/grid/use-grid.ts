"use client";

import { useSyncExternalStore } from "react";
import type { GridModel, GridState } from "./grid-model";

/**
 * A part of the grid's state: its reader is drawn anew only when that part is another one (===). What stands around the grid reads so, or
 * it would all be drawn at each step of the cursor.
 */
export function useGridPart<Part>(model: GridModel, read: (state: GridState) => Part): Part {
  const now = () => read(model.state());
  return useSyncExternalStore(model.subscribe, now, now);
}

/** The grid's state as it is now. */
export function useGrid(model: GridModel): GridState {
  return useSyncExternalStore(model.subscribe, model.state, model.state);
}
