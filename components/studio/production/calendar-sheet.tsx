"use client";

import { useFormatter } from "next-intl";
import { useRef } from "react";
import { useDrop } from "react-aria/useDrop";
import { cx } from "@/components/ui/cx";
import { type CalendarEntry, type CalendarMonth, weeksOf } from "@/lib/issues/calendar";
import type { Day } from "@/lib/kernel/dates";
import { CalendarLine, dragType } from "./calendar-line";
import { type DueEntry, keyOf, type MoveDeadlineAction, type Moving, useMoving } from "./use-moving";

type Props = Pick<CalendarMonth, "month" | "days"> & { today: Day; timeZone: string; move: MoveDeadlineAction };

/** The weeks of a month. A deadline is put on another day by hand, by touch or by keys. */
export function CalendarSheet({ month, days, today, timeZone, move }: Props) {
  const moving = useMoving(move);
  const shown = withMoved(days, moving.underWay);
  const all = Object.values(days).flat();
  const drop = (key: string, day: Day) => {
    const entry = all.find((one): one is DueEntry => "at" in one && keyOf(one) === key);
    const isThere = entry && days[day]?.includes(entry);
    if (entry && !isThere) moving.put(entry, nameOf(entry), day);
  };
  return (
    <ol className="md:grid md:grid-cols-7">
      {weeksOf(month)
        .flat()
        .map((day) => (
          <CalendarDay
            key={day}
            {...{ day, today, timeZone, drop, moving }}
            inMonth={day.startsWith(month)}
            entries={shown[day] ?? []}
          />
        ))}
    </ol>
  );
}

function nameOf(entry: DueEntry): string {
  return entry.of === "slot" ? entry.label : entry.title;
}

/** The days with what is on its way already where it goes. */
function withMoved(days: CalendarMonth["days"], underWay: Moving["underWay"]): Record<Day, CalendarEntry[]> {
  if (underWay.size === 0) return { ...days };
  const moved: Record<Day, CalendarEntry[]> = {};
  for (const [day, entries] of Object.entries(days))
    for (const entry of entries) {
      const there = underWay.get(keyOf(entry)) ?? day;
      moved[there] = [...(moved[there] ?? []), entry];
    }
  return moved;
}

type DayProps = {
  day: Day;
  today: Day;
  inMonth: boolean;
  entries: readonly CalendarEntry[];
  timeZone: string;
  drop: (key: string, day: Day) => void;
  moving: Moving;
};

function CalendarDay({ day, today, inMonth, entries, timeZone, drop, moving }: DayProps) {
  const format = useFormatter();
  const ref = useRef<HTMLLIElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(dragType) ? "move" : "cancel"),
    async onDrop({ items: [item] }) {
      if (item?.kind === "text") drop(await item.getText(dragType), day);
    },
  });
  const date = new Date(day);
  const said = format.dateTime(date, { month: "long", day: "numeric", weekday: "long", timeZone: "UTC" });
  return (
    <li
      {...dropProps}
      ref={ref}
      // reached by the keys of a drag alone
      tabIndex={-1}
      aria-label={said}
      className={cx(
        "border-rule border-b py-2 outline-none md:min-h-28 md:border-r md:px-2 md:last:border-r-0",
        entries.length === 0 && "max-md:hidden",
        !inMonth && "max-md:hidden md:bg-sunken/50",
        isDropTarget && "bg-selection/40 ring-2 ring-focus ring-inset",
      )}
    >
      <p className={cx("tabular text-sm", day === today ? "font-bold text-accent-text" : "text-muted")}>
        <span className="md:hidden">{said}</span>
        <span className="max-md:hidden">{date.getUTCDate()}</span>
      </p>
      <ul className="flex flex-col gap-1.5 pt-1 text-sm">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="min-w-0 break-keep leading-snug">
            <CalendarLine entry={entry} day={day} timeZone={timeZone} put={moving.put} />
          </li>
        ))}
      </ul>
    </li>
  );
}
