import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readerSetting } from "@/app/(public)/reader-setting";
import { readDesk } from "@/app/(studio)/current-publication";
import { readTableOr404 } from "@/app/(studio)/studio/tables/[tableId]/read";
import { UsesOfTable } from "@/app/(studio)/studio/tables/[tableId]/uses-of-table";
import { WithRail } from "@/components/studio/rail";
import { ShownTable } from "@/components/studio/tables/shown-table";
import { TableHistory } from "@/components/studio/tables/table-history";
import { Work } from "@/components/studio/work";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

type Props = {
  params: Promise<{ tableId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function readShown({ params, searchParams }: Props) {
  const { revision } = await searchParams;
  return readTableOr404((await params).tableId, Array.isArray(revision) ? revision[0] : revision);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readShown(props)).shown.content.caption };
}

/** A table at one revision, as readers would get it, with its history beside it. */
export default async function TablePage(props: Props) {
  const { id, publicationId, headRevisionId, shown, sources, revisions, mayChange } = await readShown(props);
  const { publications } = await readDesk();
  const publication = publications.find((one) => one.id === publicationId) ?? { language: "ko", timeZone: "UTC" };
  const { words, language } = await readerSetting(publication);
  const t = await getTranslations("tables");
  const query = await props.searchParams;
  const isHead = shown.id === headRevisionId;
  return (
    <WithRail
      rail={<TableHistory tableId={id} revisions={revisions} shownId={shown.id} timeZone={publication.timeZone} />}
    >
      <Work>
        <PageHeader
          title={shown.content.caption}
          crumbs={[{ label: t("title"), href: "/studio/tables" }]}
          actions={
            mayChange &&
            isHead && (
              <>
                <LinkButton href={`/studio/tables/${id}/charts/new`}>{t("makeChart")}</LinkButton>
                <LinkButton href={`/studio/tables/${id}/edit`}>{t("edit.open")}</LinkButton>
              </>
            )
          }
        >
          {t("revision", { number: shown.number })}
        </PageHeader>
        {!isHead && (
          <p className="mb-6 rounded-md border border-rule bg-sunken px-3 py-2.5">
            {t("history.older")}{" "}
            <Link className="link" href={`/studio/tables/${id}`}>
              {t("history.toHead")}
            </Link>
          </p>
        )}
        <ShownTable content={shown.content} sources={sources} language={language} words={words} />
        <UsesOfTable tableId={id} headRevisionId={headRevisionId} page={query.uses} language={language} />
      </Work>
    </WithRail>
  );
}
