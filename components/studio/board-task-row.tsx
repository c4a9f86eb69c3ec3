import type { ReactNode } from "react";
import { StateShape, type StateShapeName } from "@/components/ui/state-shape";
import { DueMark } from "./due-mark";

type TaskRowProps = { kind: string; shape: StateShapeName; dueAt: Date | null; timeZone: string; children: ReactNode };

/** One thing to do: what kind of thing, what it is, and by when. The whole row can be pressed. */
export function TaskRow({ kind, shape, dueAt, timeZone, children }: TaskRowProps) {
  return (
    <li className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-rule border-b py-3 focus-within:bg-sunken hover:bg-sunken/60 sm:grid-cols-[5.5rem_minmax(0,1fr)_auto] sm:items-baseline sm:px-1">
      <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-sm max-sm:col-span-2 max-sm:text-muted">
        <StateShape name={shape} />
        {kind}
      </span>
      <div className="flex min-w-0 flex-col gap-0.5 max-sm:col-span-2">{children}</div>
      <div className="max-sm:col-span-2 sm:text-right">
        <DueMark dueAt={dueAt} timeZone={timeZone} />
      </div>
    </li>
  );
}
