import { cx } from "./cx";
import { tintOf } from "@/lib/kernel/tint";
import { initialsOf } from "./initials";

type AvatarProps = { name: string; size?: "sm" | "md"; className?: string };

/** A person as their initials on a quiet tint, the same everywhere. The name itself stands beside it or is in the title. */
export function Avatar({ name, size = "md", className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      title={name}
      className={cx(
        "inline-grid shrink-0 select-none place-items-center rounded-full font-bold leading-none",
        size === "sm" ? "size-5 text-[0.625rem]" : "size-7 text-xs",
        tints[tintOf(name, tints.length)],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

const tints = ["bg-tint-1", "bg-tint-2", "bg-tint-3", "bg-tint-4", "bg-tint-5"];
