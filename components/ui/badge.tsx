import type { ReactNode } from "react";
import { cx } from "./cx";

/** A word about something: a kind, a role, a count. `strong` for what asks for attention. The state of an article is a StateMark. */
export function Badge({
  children,
  tone = "plain",
}: {
  children: ReactNode;
  tone?: "plain" | "strong" | "warning" | "danger";
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-px text-xs leading-snug",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

const tones = {
  plain: "border-rule text-muted",
  strong: "border-ink text-ink",
  warning: "border-warning text-warning",
  danger: "border-danger text-danger",
};
