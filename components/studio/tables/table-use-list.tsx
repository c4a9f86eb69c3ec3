"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DataTable, type Column, RowLink } from "@/components/ui/data-table";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { TableUse } from "@/lib/articles/table-uses";
import type { Refusal } from "@/lib/kernel/result";
import type { TableNews } from "./table-news-dialog";
import { TableNewsDialog } from "./table-news-dialog";

type Props = {
  tableId: string;
  headRevisionId: string;
  uses: readonly TableUse[];
  language: string;
  take: (input: unknown) => Promise<ActionState<{ places: number }>>;
  keep: (input: unknown) => Promise<ActionState>;
};

/** The articles that show a table; one that shows older data can take the newer, or say that it shall not. */
export function TableUseList({ tableId, headRevisionId, uses, language, take, keep }: Props) {
  const t = useTranslations("tables.uses");
  const router = useRouter();
  const [asking, setAsking] = useState<TableUse | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, startTransition] = useTransition();
  const decide = (act: Props["take"] | Props["keep"], said: string) =>
    startTransition(async () => {
      if (!asking) return;
      const answer = await act({ articleId: asking.articleId, tableId, revisionId: headRevisionId });
      if (!answer.ok) return setRefusal(answer.error);
      setAsking(null);
      notify(said);
      router.refresh();
    });
  const columns = useColumns(setAsking);
  const news: TableNews | null = asking && { tableId, from: asking.revisionId, to: headRevisionId };
  return (
    <>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={uses}
        rowKey={(use) => `${use.articleId} ${use.revisionId} ${use.chart?.id}`}
      />
      {news && asking && (
        <TableNewsDialog
          {...{ news, language }}
          isEditable={asking.mayTake}
          take={asking.mayTake && !asking.chart ? () => decide(take, t("taken")) : null}
          keep={asking.mayTake && !asking.isKept ? () => decide(keep, t("leftAsIs")) : null}
          close={() => setAsking(null)}
        >
          <RefusalMessage refusal={refusal} />
          {asking.mayTake && asking.chart && (
            <p className="text-sm">
              {t.rich("takeThere", {
                link: (words) => (
                  <Link className="link" href={`/studio/articles/${asking.articleId}`}>
                    {words}
                  </Link>
                ),
              })}
            </p>
          )}
        </TableNewsDialog>
      )}
    </>
  );
}

function useColumns(ask: (use: TableUse) => void): Column<TableUse>[] {
  const t = useTranslations("tables.uses");
  return [
    {
      key: "article",
      header: t("article"),
      cell: (use) => <RowLink href={`/studio/articles/${use.articleId}`}>{use.title || t("untitled")}</RowLink>,
    },
    {
      key: "as",
      header: t("as"),
      cell: ({ chart }) =>
        chart ? (
          <Link className="link" href={`/studio/charts/${chart.id}`}>
            {t("chart", { caption: chart.caption })}
          </Link>
        ) : (
          t("table")
        ),
    },
    {
      key: "issue",
      header: t("issue"),
      from: "sm",
      cell: (use) => use.issue && t("issueNumber", { number: use.issue.number }),
    },
    {
      key: "state",
      header: t("state"),
      from: "md",
      className: "whitespace-nowrap",
      cell: (use) => <ArticleStateMark state={use.state} />,
    },
    {
      key: "revision",
      header: t("revision"),
      from: "sm",
      className: "whitespace-nowrap",
      cell: (use) => t("revisionNumber", { number: use.number }),
    },
    {
      key: "newer",
      header: t("newer"),
      cell: (use) =>
        use.newer && use.newer.changes > 0 ? (
          <Button size="sm" variant={use.isKept ? "quiet" : "secondary"} onPress={() => ask(use)}>
            {t(use.isKept ? "kept" : "changes", { ...use.newer })}
          </Button>
        ) : (
          <span className="text-muted">{t("current")}</span>
        ),
    },
  ];
}
