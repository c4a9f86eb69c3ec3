import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { IssueStateMark } from "@/components/ui/state-mark";
import { type IssueOnBoard, readiness } from "@/lib/articles/board";
import { IssueItems } from "./board-issue-items";
import { ReadinessStrip } from "./board-readiness";

type IssueProps = {
  issue: IssueOnBoard;
  /** The day that it is where the publication is made, ISO 8601. */
  today: string;
};

/** An issue to come: when it goes out, how far each of its items has come. */
export function ComingIssue({ issue, today }: IssueProps) {
  const t = useTranslations("board.issue");
  const format = useFormatter();
  const { approved, total } = readiness(issue);
  const days = Math.round((Date.parse(issue.publicationDate) - Date.parse(today)) / 86_400_000);
  const date = format.dateTime(new Date(issue.publicationDate), {
    month: "long",
    day: "numeric",
    weekday: "long",
    timeZone: "UTC",
  });
  return (
    <section className="flex flex-col gap-4 rounded-md border border-rule bg-raised p-5">
      <header className="flex flex-col gap-1">
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="text-xl">
            <Link href={`/studio/issues/${issue.id}`} className="no-underline hover:underline">
              {t("number", { number: issue.number })}
            </Link>
          </h2>
          <IssueStateMark state={issue.state} className="text-sm" />
        </div>
        <p className="text-muted text-sm">
          {t("date", { date })} ·{" "}
          {days < 0 ? <strong className="text-danger">{t("late", { days: -days })}</strong> : t("left", { days })}
        </p>
      </header>
      {issue.overdue && <Alarm issue={issue} />}
      {total > 0 && <ReadinessStrip issue={issue} label={t("approved", { approved, total })} />}
      {total === 0 ? <p className="text-muted text-sm">{t("empty")}</p> : <IssueItems issue={issue} />}
    </section>
  );
}

function Alarm({ issue }: { issue: IssueOnBoard }) {
  const t = useTranslations("board.issue");
  return (
    <div role="alert" className="flex gap-2.5 rounded-md border border-danger border-l-4 px-3 py-2 text-sm">
      <Icon of={CircleAlert} className="mt-0.5 text-danger" />
      <p>
        {t("overdue", { number: issue.number })}{" "}
        <Link href={`/studio/issues/${issue.id}`} className="link">
          {t("look")}
        </Link>
      </p>
    </div>
  );
}
