import { useEffect, useState } from "react";
import type { ToOpen } from "@/lib/articles/to-open";
import type { ShellData } from "./shell-data";

const nothing: ToOpen = { articles: [], issues: [] };

/**
 * What the server finds for what was typed, a moment after the last letter. What was found before stays until then, so that nothing jumps;
 * without a network it stays at what the palette holds itself.
 */
export function useFoundToOpen({ publication, actions }: ShellData, typed: string): ToOpen {
  const [found, setFound] = useState(nothing);
  const text = typed.normalize("NFC").trim();
  const publicationId = publication?.id;
  useEffect(() => {
    if (!publicationId || text === "") return setFound(nothing);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await actions.findToOpen({ publicationId, text }).catch(() => null);
      if (current) setFound(answer?.ok ? answer.value : nothing);
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, publicationId, text]);
  return found;
}
