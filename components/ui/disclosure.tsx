import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

export type DisclosureProps = { title: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** Something that most people need not see at first. Works without script, and find-in-page opens it. */
export function Disclosure({ title, children, open = false, className }: DisclosureProps) {
  return (
    <details open={open} className={cx("group", className)}>
      <summary className="flex list-none items-center gap-1.5 py-1 font-bold text-sm pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} className="text-muted transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="pt-2 pl-5.5">{children}</div>
    </details>
  );
}
