"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, Suspense, useEffect, useState } from "react";

/** Until the first page of this browser's visit is awake. */
let isFirstPage = true;

/**
 * Shows the shape of what is on its way when somebody goes from page to page: what a `loading.tsx` does, but not in the page that the server
 * sends whole. There a shape costs: React leaves what has come to take its place unshown, and asleep, for 300 ms after the first paint.
 */
export function WaitingShape({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  const place = useSelectedLayoutSegment();
  const [served, setServed] = useState(() => (isFirstPage ? { place } : null));
  useEffect(() => {
    isFirstPage = false;
  }, []);
  if (served && served.place === place) return children;
  if (served) setServed(null);
  return (
    <Suspense key={place} fallback={shape}>
      {children}
    </Suspense>
  );
}
