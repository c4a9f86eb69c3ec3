import type { ReactNode } from "react";

/** A group on the board: a heading, how many, and what belongs to it. */
export function BoardSection({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-ink border-b pb-2 text-lg">
        {title}
        {count ? <span className="tabular font-normal text-muted text-sm">{count}</span> : null}
      </h2>
      {children}
    </section>
  );
}
