"use client";

import { cx } from "./cx";

/** Something is being done and nobody knows for how long. Say what in `label`; it is read out, not drawn. */
export function Spinner({ label, className }: { label: string; className?: string }) {
  return (
    <span role="progressbar" aria-label={label} className={cx("inline-flex", className)}>
      <svg viewBox="0 0 16 16" className="size-4 animate-spin" fill="none" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeOpacity="0.25" strokeWidth="1.5" />
        <path d="M8 1.75A6.25 6.25 0 0 1 14.25 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </span>
  );
}
