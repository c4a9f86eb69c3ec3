import { useFormatter, useNow, useTranslations } from "next-intl";

const day = 24 * 60 * 60 * 1000;

/** When something is due: in words while it is near, as a date while it is far, and said aloud when it is late. */
export function DueMark({ dueAt, timeZone }: { dueAt: Date | null; timeZone: string }) {
  const t = useTranslations("board");
  const format = useFormatter();
  const now = useNow();
  if (!dueAt) return null;
  const on = format.dateTime(dueAt, { month: "short", day: "numeric", weekday: "short", timeZone });
  const exact = format.dateTime(dueAt, { dateStyle: "full", timeStyle: "short", hourCycle: "h23", timeZone });
  const left = dueAt.getTime() - now.getTime();
  const word = left < 0 ? t("overdue") : left < day ? t("today") : null;
  return (
    <time dateTime={dueAt.toISOString()} title={exact} className="whitespace-nowrap text-sm" suppressHydrationWarning>
      {word ? <strong className={left < 0 ? "text-danger" : "text-warning"}>{word}</strong> : null}
      {word ? " · " : null}
      <span className="text-muted">{on}</span>
    </time>
  );
}
