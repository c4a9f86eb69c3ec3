import { cx } from "./cx";

/** A key, or keys pressed together, as they stand on the keyboard. `inverse`: on an ink ground. */
export function Kbd({ children, inverse = false }: { children: string; inverse?: boolean }) {
  return (
    <kbd
      className={cx(
        "inline-flex min-w-5 items-center justify-center rounded-sm border px-1 py-px font-sans text-xs leading-tight",
        inverse ? "border-paper/40" : "border-rule bg-paper text-muted",
      )}
    >
      {children}
    </kbd>
  );
}
