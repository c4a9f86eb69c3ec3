import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { ArticleStateMark, IssueStateMark } from "@/components/ui/state-mark";
import { type CalendarEntry, type CalendarMonth, monthAfter, weeksOf } from "@/lib/issues/calendar";
import type { Day } from "@/lib/kernel/dates";
import { type BoardQuery, boardHref } from "./board-query";

type Props = { calendar: CalendarMonth; query: BoardQuery; today: Day; timeZone: string };

/** A month of deadlines and publication dates: a sheet of weeks, and on a phone the days that hold something. */
export function Calendar({ calendar, query, today, timeZone }: Props) {
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
      <ol className="md:grid md:grid-cols-7">
        {weeks.flat().map((day) => (
          <CalendarDay
            key={day}
            {...{ day, today, timeZone }}
            inMonth={day.startsWith(month)}
            entries={days[day] ?? []}
          />
        ))}
      </ol>
      {!Object.keys(days).some((day) => day.startsWith(month)) && (
        <p className="py-4 text-muted md:hidden">{t("nothing")}</p>
      )}
      {calendar.more && <p className="py-3 text-muted text-sm">{t("more")}</p>}
    </section>
  );
}

type DayProps = { day: Day; today: Day; inMonth: boolean; entries: readonly CalendarEntry[]; timeZone: string };

function CalendarDay({ day, today, inMonth, entries, timeZone }: DayProps) {
  const format = useFormatter();
  const date = new Date(day);
  const said = format.dateTime(date, { month: "long", day: "numeric", weekday: "long", timeZone: "UTC" });
  return (
    <li
      aria-label={said}
      className={cx(
        "border-rule border-b py-2 md:min-h-28 md:border-r md:px-2 md:last:border-r-0",
        entries.length === 0 && "max-md:hidden",
        !inMonth && "max-md:hidden md:bg-sunken/50",
      )}
    >
      <p className={cx("tabular text-sm", day === today ? "font-bold text-accent-text" : "text-muted")}>
        <span className="md:hidden">{said}</span>
        <span className="max-md:hidden">{date.getUTCDate()}</span>
      </p>
      <ul className="flex flex-col gap-1.5 pt-1 text-sm">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="min-w-0 break-keep leading-snug">
            <Entry entry={entry} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function keyOf(entry: CalendarEntry): string {
  return entry.of === "slot" ? `slot ${entry.itemId}` : `${entry.of} ${entry.id}`;
}

function Entry({ entry, timeZone }: { entry: CalendarEntry; timeZone: string }) {
  const t = useTranslations("production.calendar");
  const format = useFormatter();
  if (entry.of === "issue")
    return (
      <Link href={`/studio/issues/${entry.id}`} className="no-underline hover:underline">
        <IssueStateMark state={entry.state} hideWord /> <strong>{t("issue", { number: entry.number })}</strong>
      </Link>
    );
  const time = format.dateTime(new Date(entry.at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const clock = <span className="tabular text-muted text-xs">{time}</span>;
  if (entry.of === "slot")
    return (
      <Link
        href={`/studio/issues/${entry.issueId}#item-${entry.itemId}`}
        className="text-muted no-underline hover:underline"
      >
        {clock} {t("slot", { label: entry.label })}
        {entry.owner && ` · ${entry.owner}`}
      </Link>
    );
  return (
    <Link href={`/studio/articles/${entry.id}`} className="no-underline hover:underline">
      {clock} <ArticleStateMark state={entry.state} hideWord /> {entry.title || t("untitled")}
    </Link>
  );
}
