import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { findTableSourcesAction } from "@/app/(studio)/studio/tables/actions";
import { readTableOr404 } from "@/app/(studio)/studio/tables/[tableId]/read";
import { ReviseTable } from "@/components/studio/tables/revise-table";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";

type Props = { params: Promise<{ tableId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tables.edit");
  return { title: t("title") };
}

/** Correcting a table in the grid. */
export default async function EditTablePage({ params }: Props) {
  const { id, publicationId, shown, sources, mayChange } = await readTableOr404((await params).tableId);
  if (!mayChange) notFound();
  const t = await getTranslations("tables");
  const crumbs = [
    { label: t("title"), href: "/studio/tables" },
    { label: shown.content.caption, href: `/studio/tables/${id}` },
  ];
  const { actor, publications } = await readDesk();
  const { language, timeZone } = publications.find((one) => one.id === publicationId) ?? {
    language: "ko",
    timeZone: "UTC",
  };
  const titles = Object.fromEntries(Object.entries(sources).map(([sourceId, { title }]) => [sourceId, title]));
  const { id: revisionId, number, content, createdBy, createdAt } = shown;
  const table = { id, revisionId, number, content, titles, sources, by: createdBy.name, at: createdAt.toISOString() };
  return (
    <Work>
      <PageHeader title={t("edit.title")} crumbs={crumbs}>
        {t("edit.intro")}
      </PageHeader>
      <ReviseTable
        {...{ publicationId, language, timeZone, table }}
        userId={actor.userId}
        findSources={findTableSourcesAction}
      />
    </Work>
  );
}
