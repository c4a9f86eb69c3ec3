"use client";

import { useSyncExternalStore } from "react";
import type { GridModel, GridState } from "./grid-model";

/** The grid's state as it is now. */
export function useGrid(model: GridModel): GridState {
  return useSyncExternalStore(model.subscribe, model.state, model.state);
}
