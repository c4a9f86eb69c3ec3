import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CorrectionMark } from "@/components/ui/correction-mark";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { ArticleState } from "@/lib/articles/article-state";
import { DueMark } from "./due-mark";

/** One row: what the articles' list of lib/articles answers. */
export type ListedArticle = {
  readonly id: string;
  readonly title: string;
  readonly kind: "feature" | "article" | "brief";
  readonly state: ArticleState;
  readonly dueAt: Date | null;
  readonly updatedAt: Date;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly issue: { readonly id: string; readonly number: number } | null;
  readonly isCorrection: boolean;
};

const finished: readonly ArticleState[] = ["approved", "scheduled", "published", "corrected", "retracted", "spiked"];

/** The articles of a publication, one to a row. */
export function ArticleList({ articles, timeZone }: { articles: readonly ListedArticle[]; timeZone: string }) {
  const t = useTranslations("article-list");
  const columns: Column<ListedArticle>[] = [
    { key: "title", header: t("columns.title"), cell: (row) => <Title row={row} /> },
    { key: "state", header: t("columns.state"), cell: (row) => <ArticleStateMark state={row.state} /> },
    {
      key: "people",
      header: t("columns.people"),
      from: "md",
      cell: (row) => row.people.map(({ name }) => name).join(", "),
    },
    {
      key: "issue",
      header: t("columns.issue"),
      from: "sm",
      className: "whitespace-nowrap",
      cell: (row) => row.issue && t("issueNumber", { number: row.issue.number }),
    },
    {
      key: "due",
      header: t("columns.due"),
      from: "lg",
      cell: (row) => (finished.includes(row.state) ? null : <DueMark dueAt={row.dueAt} timeZone={timeZone} />),
    },
    {
      key: "updated",
      header: t("columns.updated"),
      align: "end",
      from: "sm",
      className: "whitespace-nowrap text-muted",
      cell: (row) => <Time value={row.updatedAt} timeZone={timeZone} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption", { title: t("title") })}
      columns={columns}
      rows={articles}
      rowKey={({ id }) => id}
    />
  );
}

function Title({ row }: { row: ListedArticle }) {
  const t = useTranslations("article-list");
  const tKind = useTranslations("common.articleKinds");
  return (
    <span className="flex min-w-40 flex-wrap items-baseline gap-x-2 gap-y-1">
      <RowLink href={`/studio/articles/${row.id}`}>{row.title || t("untitled")}</RowLink>
      {row.isCorrection && <CorrectionMark />}
      {row.kind !== "article" && <Badge>{tKind(row.kind)}</Badge>}
    </span>
  );
}
