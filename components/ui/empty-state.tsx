import type { ReactNode } from "react";
import { cx } from "./cx";

export type EmptyStateProps = {
  /** What is not here yet: "No article waits for you". */
  title: string;
  /** What to do about it, or that nothing needs doing. */
  children?: ReactNode;
  /** The one thing to do: a LinkButton or a Button. */
  action?: ReactNode;
  className?: string;
};

/** Stands where a list would, when there is nothing in it: says what belongs here and how it comes to be. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx("flex flex-col items-start gap-2 border-rule border-y py-8", className)}>
      <p className="font-bold">{title}</p>
      {children && <p className="max-w-prose text-muted">{children}</p>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
