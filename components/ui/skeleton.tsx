import { cx } from "./cx";

/** The shape of a line, or of anything given a size, that is still on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx("block animate-pulse rounded-sm bg-rule/60", className ?? "h-4 w-full")} />
  );
}

/** The shape of a list: rows of a title and two short columns. Says once that it is loading. */
export function SkeletonRows({ label, rows = 6 }: { label: string; rows?: number }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex items-center gap-6 border-rule border-b py-3.5">
          <Skeleton className={cx("h-4", ["w-2/5", "w-1/2", "w-1/3"][row % 3])} />
          <Skeleton className="ml-auto h-4 w-20" />
          <Skeleton className="h-4 w-14 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
