"use client";

import { useEffect, useState } from "react";
import type { QuotedText } from "@/lib/articles/quoted-text";
import { selectedIn } from "./printed-text";
import { printedText } from "./use-highlights";

/** Milliseconds that a selection rests before it is looked at: a finger drags its ends about. */
const rest = 250;

/** What is selected in the printed text. It stays while a button takes the selection away, until something else is selected or nothing is. */
export function useSelection(): [QuotedText | null, () => void] {
  const [selected, select] = useState<QuotedText | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const root = document.querySelector(printedText);
        select(root && selectedIn(root));
      }, rest);
    };
    look(); // what was selected before the script had come
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("selectionchange", look);
    };
  }, []);
  return [selected, () => select(null)];
}
