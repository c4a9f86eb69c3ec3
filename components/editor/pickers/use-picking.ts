"use client";

import { useState } from "react";
import type { Desk } from "../desk";
import type { Picking } from "../picking";

/** Which dialog is open, and what a new source was asked for with. */
export function usePicking(): Pick<Desk, "picking" | "pick" | "newSource" | "askNewSource"> {
  const [{ picking, newSource }, set] = useState<{ picking: Picking; newSource: string }>({
    picking: null,
    newSource: "",
  });
  return {
    picking,
    newSource,
    pick: (what) => set({ picking: what, newSource: "" }),
    askNewSource: (typed) => set({ picking: "source", newSource: typed }),
  };
}
