import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { type CalendarMonth, monthAfter, weeksOf } from "@/lib/issues/calendar";
import type { Day } from "@/lib/kernel/dates";
import { type BoardQuery, boardHref } from "./board-query";
import { CalendarSheet } from "./calendar-sheet";
import type { MoveDeadlineAction } from "./use-moving";

type Props = { calendar: CalendarMonth; query: BoardQuery; today: Day; timeZone: string; move: MoveDeadlineAction };

/** A month of deadlines and publication dates: a sheet of weeks, and on a phone the days that hold something. */
export function Calendar({ calendar, query, today, timeZone, move }: Props) {
  const t = useTranslations("production.calendar");
  const format = useFormatter();
  const { month, days } = calendar;
  const title = format.dateTime(new Date(`${month}-01`), { year: "numeric", month: "long", timeZone: "UTC" });
  const step = (by: number) => boardHref("calendar", query, { month: monthAfter(month, by) });
  const weeks = weeksOf(month);
  const names = (weeks[0] ?? []).map((day) => format.dateTime(new Date(day), { weekday: "short", timeZone: "UTC" }));
  return (
    <section aria-labelledby="month">
      <header className="flex flex-wrap items-center gap-2 pb-3">
        <h2 id="month" className="mr-2 text-lg">
          {title}
        </h2>
        <LinkButton href={step(-1)} variant="quiet" size="sm" icon={<Icon of={ChevronLeft} />}>
          {t("before")}
        </LinkButton>
        <LinkButton href={step(1)} variant="quiet" size="sm" icon={<Icon of={ChevronRight} />}>
          {t("after")}
        </LinkButton>
        {month !== today.slice(0, 7) && (
          <Link className="link text-sm" href={boardHref("calendar", query, { month: undefined })}>
            {t("today")}
          </Link>
        )}
      </header>
      <ol className="hidden grid-cols-7 text-muted text-sm md:grid" aria-hidden="true">
        {names.map((name) => (
          <li key={name} className="border-ink border-b px-2 pb-1">
            {name}
          </li>
        ))}
      </ol>
      <CalendarSheet {...{ month, days, today, timeZone, move }} />
      {!Object.keys(days).some((day) => day.startsWith(month)) && (
        <p className="py-4 text-muted md:hidden">{t("nothing")}</p>
      )}
      {calendar.more && <p className="py-3 text-muted text-sm">{t("more")}</p>}
    </section>
  );
}
