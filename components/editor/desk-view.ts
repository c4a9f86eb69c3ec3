"use client";

import { useCallback, useEffect, useState } from "react";
import type { DeskView } from "./desk";

const closed: DeskView = { finding: null, outline: false, focused: false };

/** What of the desk is open. While somebody writes undisturbed, the page says so on its root: the desk around it steps back (CSS). */
export function useDeskView(): { view: DeskView; show: (part: Partial<DeskView>) => void } {
  const [view, setView] = useState(closed);
  const show = useCallback((part: Partial<DeskView>) => setView((before) => ({ ...before, ...part })), []);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-undisturbed", view.focused);
    return () => document.documentElement.removeAttribute("data-undisturbed");
  }, [view.focused]);
  return { view, show };
}
