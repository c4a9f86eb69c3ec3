import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pager } from "@/components/ui/pager";
import { IssueStateMark } from "@/components/ui/state-mark";
import type { IssueLine, IssuePage } from "@/lib/issues/issue-lines";

type Show = "coming" | "out" | "all";
type Props = { page: IssuePage; show: Show; pageSize: number; mayPlan: boolean };

const shows: readonly Show[] = ["all", "coming", "out"];
const href = (show: Show, page = 1) => {
  const query = new URLSearchParams({
    ...(show === "all" ? {} : { show }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.size > 0 ? `/studio/issues?${query}` : "/studio/issues";
};

/** Issues, newest first, a page at a time. */
export function IssueList({ page, show, pageSize, mayPlan }: Props) {
  const t = useTranslations("issues.list");
  const columns = useColumns();
  const tabs = shows.map((one) => ({
    href: href(one),
    title: t(`show.${one}`),
    current: one === show,
    count: page.counts[one],
  }));
  const plan = mayPlan && <LinkButton href="/studio/issues/new">{t("planFirst")}</LinkButton>;
  return (
    <>
      <LinkTabs label={t("filter")} tabs={tabs} className="mb-2" />
      {page.issues.length === 0 ? (
        <EmptyState title={t("empty")} action={page.counts.all === 0 && plan} className="mt-4">
          {t(page.counts.all === 0 ? "emptyHint" : "emptyHere")}
        </EmptyState>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={page.issues} rowKey={({ id }) => id} />
      )}
      {page.total > pageSize && (
        <Pager page={page.page} pageSize={pageSize} total={page.total} href={(wanted) => href(show, wanted)} />
      )}
    </>
  );
}

function useColumns(): Column<IssueLine>[] {
  const t = useTranslations("issues.list");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeZone: "UTC" });
  return [
    {
      key: "number",
      header: t("number"),
      cell: ({ id, number }) => <RowLink href={`/studio/issues/${id}`}>{t("issueNumber", { number })}</RowLink>,
    },
    {
      key: "date",
      header: t("date"),
      cell: ({ publicationDate }) => <time dateTime={publicationDate}>{day(publicationDate)}</time>,
    },
    { key: "state", header: t("state"), cell: ({ state }) => <IssueStateMark state={state} /> },
    { key: "items", header: t("items"), align: "end", from: "sm", cell: ({ items }) => items },
    {
      key: "edition",
      header: t("edition"),
      align: "end",
      from: "md",
      cell: ({ liveEdition }) => (liveEdition ? t("editionNumber", { number: liveEdition }) : "–"),
    },
  ];
}
