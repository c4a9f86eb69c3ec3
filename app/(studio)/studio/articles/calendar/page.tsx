import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { readFilter } from "@/app/(studio)/studio/articles/read-filter";
import { NoPublication } from "@/components/studio/board-nothing";
import { BoardFilter } from "@/components/studio/production/board-filter";
import { filterOf, parseBoardQuery } from "@/components/studio/production/board-query";
import { Calendar } from "@/components/studio/production/calendar";
import { Ways } from "@/components/studio/production/ways";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { moveDeadlineAction } from "./actions";
import { mayCreatePublication } from "@/lib/access/policies";
import { readCalendar } from "@/lib/issues/read-calendar.server";
import { dayIn } from "@/lib/kernel/dates";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("production.calendar"))("title") };
}

/** What is due in a month, and which issues come out in it. */
export default async function ArticleCalendarPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const query = parseBoardQuery(await searchParams);
  const { timeZone } = publication;
  const today = dayIn(timeZone, new Date());
  const month = query.month ?? today.slice(0, 7);
  const [calendar, filter] = await Promise.all([
    readCalendar(actor, { ...filterOf(publication.id, query), month, timeZone }),
    readFilter(actor, publication.id),
  ]);
  if (!calendar.ok) notFound();
  const tList = await getTranslations("article-list");
  return (
    <Work>
      <PageHeader title={tList("title")} actions={<Ways now="calendar" query={query} />} />
      <div className="flex flex-col gap-6">
        <BoardFilter way="calendar" query={query} {...filter} />
        <Calendar calendar={calendar.value} query={query} today={today} timeZone={timeZone} move={moveDeadlineAction} />
      </div>
    </Work>
  );
}
