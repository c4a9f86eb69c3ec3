"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** The window through which the grid is seen: where it stands and how large it is. Before it is measured, a desk's. */
export function usePort() {
  const ref = useRef<HTMLDivElement>(null);
  const [port, setPort] = useState({ top: 0, left: 0, width: 900, height: 520 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    setPort((was) =>
      was.top === scrollTop && was.left === scrollLeft && was.width === clientWidth && was.height === clientHeight
        ? was
        : { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight },
    );
  }, []);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [measure]);
  return { ref, onScroll: measure, ...port };
}
