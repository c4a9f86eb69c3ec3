import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** The margins of a page of the studio. `narrow`: for forms and settings, where lines should not run long. */
export function Work({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={cx("mx-auto px-4 pt-6 pb-16 sm:px-8 sm:pt-9", narrow ? "max-w-3xl" : "max-w-6xl")}>{children}</div>
  );
}
