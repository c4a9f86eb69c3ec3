import { type RefObject, useEffect, useRef } from "react";

const mostFrames = 45;

/**
 * For a place whose only button goes away once it has done its work: when what stands here changes (`what`) and the focus is
 * lost with it, in the moment in which a dialog closes, the place itself takes it. Give the element `tabIndex={-1}`.
 */
export function useFocusKept<Place extends HTMLElement>(what: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const shown = useRef(what);
  useEffect(() => {
    if (shown.current === what) return;
    shown.current = what;
    let frames = 0;
    let frame = requestAnimationFrame(function look() {
      if (document.activeElement === null || document.activeElement === document.body) place.current?.focus();
      else if (++frames < mostFrames) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [what]);
  return place;
}
