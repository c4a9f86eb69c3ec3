import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type LinkTab = { href: string; title: ReactNode; current?: boolean; count?: number };

/** Views of one thing that each have an address: filters of a list, the parts of settings. */
export function LinkTabs({ label, tabs, className }: { label: string; tabs: readonly LinkTab[]; className?: string }) {
  return (
    <nav aria-label={label} className={cx("overflow-x-auto border-rule border-b", className)}>
      <ul className="flex gap-5">
        {tabs.map(({ href, title, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "-mb-px flex items-center gap-1.5 whitespace-nowrap border-b-2 pt-1 pb-2 no-underline -outline-offset-2 pointer-coarse:min-h-11",
                current ? "border-ink font-bold text-ink" : "border-transparent text-muted hover:text-ink",
              )}
            >
              {title}
              {count !== undefined && <span className="tabular font-normal text-muted text-xs">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
