"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import type { ArticleSession } from "../session/article-session";

type Spot = { readonly left: number; readonly top: number };
/** What a sheet hangs on, in the window's pixels. */
export type Hook = { readonly left: number; readonly top: number; readonly bottom: number };
type Hanging = { readonly sheet: RefObject<HTMLElement | null>; readonly side: "under" | "over" };

const margin = 8;

/**
 * Where a sheet lies beside something in the text, within the window: on the wished side, or on the other one where there is more
 * room. Follows the text as it changes, scrolls and is resized. `hook` must be the same function as long as it means the same place.
 */
export function usePlace(session: ArticleSession, hook: () => Hook | null, { sheet, side }: Hanging): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    const place = () => {
      const at = hook();
      const size = sheet.current?.getBoundingClientRect();
      if (at && size) setSpot((before) => same(before, spotFor(at, size, side)));
    };
    place();
    const stop = session.subscribe(place);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      stop();
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [session, hook, sheet, side]);
  return spot;
}

function spotFor(at: Hook, { width, height }: DOMRect, side: "under" | "over"): Spot {
  const above = at.top - height - margin;
  const below = at.bottom + margin;
  const fitsBelow = below + height <= window.innerHeight - margin;
  const under = side === "under" ? fitsBelow || above < margin : above < margin;
  const left = Math.max(margin, Math.min(at.left, window.innerWidth - width - margin));
  return { left, top: Math.max(margin, under ? below : above) };
}

function same(before: Spot | null, now: Spot): Spot {
  return before && before.left === now.left && before.top === now.top ? before : now;
}
