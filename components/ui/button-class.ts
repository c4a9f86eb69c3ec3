import { cx } from "./cx";

/**
 * primary: the one thing this screen is for; say what it does. secondary: everything else that acts. quiet: beside other
 * things, in toolbars and rows. danger: what cannot simply be undone.
 */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-paper hover:border-ink/85 hover:bg-ink/85 data-pressed:bg-ink/75",
  secondary: "border-edge bg-raised text-ink hover:border-ink data-pressed:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink hover:bg-sunken data-pressed:bg-rule",
  danger: "border-danger bg-raised text-danger hover:bg-danger hover:text-danger-ink data-pressed:opacity-85",
};

const sizes: Record<ButtonSize, string> = {
  md: "min-h-9 px-3.5 text-base pointer-coarse:min-h-11",
  sm: "min-h-7 px-2 text-sm pointer-coarse:min-h-10",
};

/** The look of a button, for buttons and for links that act like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md", more?: string): string {
  return cx(
    "relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-md border py-1 font-bold leading-tight no-underline transition-colors duration-100",
    "data-disabled:border-rule data-disabled:bg-transparent data-disabled:text-faint data-disabled:cursor-not-allowed",
    variants[variant],
    sizes[size],
    more,
  );
}
