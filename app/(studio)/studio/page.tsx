import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { DeadSources } from "@/components/studio/board-dead-sources";
import { Due } from "@/components/studio/board-due";
import { ComingIssue } from "@/components/studio/board-issue";
import { NoIssue, NoPublication } from "@/components/studio/board-nothing";
import { Waiting } from "@/components/studio/board-waiting";
import { Work } from "@/components/studio/work";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayCreateArticle, mayCreatePublication, mayPlanIssue, mayReadIssue } from "@/lib/access/policies";
import { readBoard } from "@/lib/articles/read-board.server";
import { dayIn } from "@/lib/kernel/dates";
import { readDeadSources } from "@/lib/sources/read-dead-sources.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("title") };
}

/** The front of the desk: what waits, what is due, what is being made. */
export default async function BoardPage() {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const now = new Date();
  const facts = { publicationId: publication.id };
  const [board, dead] = await Promise.all([readBoard(actor, { ...facts, now }), readDeadSources(actor, facts)]);
  if (!board.ok) notFound();
  const { timeZone } = publication;
  const seesIssues = mayReadIssue(actor, facts);
  const t = await getTranslations("board");
  const format = await getFormatter();
  const action = mayCreateArticle(actor, facts) && (
    <LinkButton href="/studio/articles?new=1" variant="primary" icon={<Icon of={Plus} />}>
      {t("newArticle")}
    </LinkButton>
  );
  return (
    <Work>
      <PageHeader
        title={format.dateTime(now, { month: "long", day: "numeric", weekday: "long", timeZone })}
        actions={action}
      />
      <div className={cx("grid gap-x-12 gap-y-10", seesIssues && "xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start")}>
        <div className="flex min-w-0 flex-col gap-10">
          <Waiting board={board.value} timeZone={timeZone} />
          {board.value.due && <Due articles={board.value.due} timeZone={timeZone} />}
          {dead.ok && <DeadSources found={dead.value} timeZone={timeZone} />}
        </div>
        {seesIssues && (
          <div className="flex min-w-0 flex-col gap-6">
            {board.value.issues.length === 0 && <NoIssue mayPlan={mayPlanIssue(actor, facts)} />}
            {board.value.issues.map((issue) => (
              <ComingIssue key={issue.id} issue={issue} today={dayIn(timeZone, now)} />
            ))}
          </div>
        )}
      </div>
    </Work>
  );
}
