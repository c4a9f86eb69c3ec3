import type { LucideIcon } from "lucide-react";
import { cx } from "./cx";

/**
 * One of lucide's icons in the weight of our letters. An icon stands beside words or inside something that has a label,
 * so it is hidden from screen readers.
 */
export function Icon({ of: Drawing, className }: { of: LucideIcon; className?: string }) {
  return <Drawing aria-hidden="true" strokeWidth={1.6} className={cx("size-4 shrink-0", className)} />;
}
