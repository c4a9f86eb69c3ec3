import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import * as actions from "@/app/(studio)/studio/articles/[articleId]/actions";
import { readFilter } from "@/app/(studio)/studio/articles/read-filter";
import { NoPublication } from "@/components/studio/board-nothing";
import { Board } from "@/components/studio/production/board";
import { BoardFilter } from "@/components/studio/production/board-filter";
import { boardHref, filterOf, parseBoardQuery } from "@/components/studio/production/board-query";
import { Ways } from "@/components/studio/production/ways";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayCreatePublication } from "@/lib/access/policies";
import { readLanes } from "@/lib/articles/read-lanes.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("production.board"))("title") };
}

/** Articles in lanes by their state. */
export default async function ArticleBoardPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const query = parseBoardQuery(await searchParams);
  const { lane, after } = query;
  const [board, filter] = await Promise.all([
    readLanes(actor, { ...filterOf(publication.id, query), ...(lane && { lane }), ...(after && { after }) }),
    readFilter(actor, publication.id),
  ]);
  if (!board.ok) notFound();
  const [t, tList] = await Promise.all([getTranslations("production.board"), getTranslations("article-list")]);
  return (
    <Work>
      <PageHeader title={tList("title")} actions={<Ways now="board" query={query} />} />
      <div className="flex flex-col gap-5">
        <BoardFilter way="board" query={query} {...filter} />
        {lane && (
          <p className="flex gap-4 text-sm">
            <Link className="link" href={boardHref("board", query, { lane: undefined })}>
              {t("allLanes")}
            </Link>
            {after && (
              <Link className="link" href={boardHref("board", query, { lane })}>
                {t("newest")}
              </Link>
            )}
          </p>
        )}
        <Board
          board={board.value}
          query={query}
          timeZone={publication.timeZone}
          actions={{
            submit: actions.submitForReviewAction,
            reopen: actions.reopenAction,
            spike: actions.spikeAction,
            restore: actions.restoreAction,
          }}
        />
      </div>
    </Work>
  );
}
