import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { removeMediaAction } from "@/app/(studio)/studio/media/actions";
import { NoPublication } from "@/components/studio/board-nothing";
import { MediaGrid } from "@/components/studio/media/media-grid";
import { type LibraryQuery, libraryFilters, libraryHref, libraryQuery } from "@/components/studio/media/media-query";
import { RemoveMedia } from "@/components/studio/media/remove-media";
import { UploadArea } from "@/components/studio/media/upload-area";
import { SearchForm } from "@/components/studio/sources/search-form";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { mayCreatePublication, mayManageMedia, mayRemoveMaterial } from "@/lib/access/policies";
import { findMedia, findMediaSchema, mediaPageSize } from "@/lib/media/find-media.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("media");
  return { title: t("title") };
}

/** The pictures of a publication, newest first; those that nothing uses can be found and removed. */
export default async function MediaPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const query = libraryQuery(await searchParams);
  const publicationId = publication.id;
  const found = await findMedia(actor, findMediaSchema.parse({ publicationId, ...query }));
  if (!found.ok) notFound();
  const { media, total } = found.value;
  const t = await getTranslations("media");
  const mayAdd = mayManageMedia(actor, { publicationId });
  const isCleaning = query.filter === "unused" && media.length > 0 && mayRemoveMaterial(actor, { publicationId });
  return (
    <Work>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <div className="flex flex-col gap-5">
        {mayAdd && <UploadArea publicationId={publicationId} />}
        <SearchForm
          action="/studio/media"
          text={query.text}
          label={t("search.label")}
          placeholder={t("search.placeholder")}
        />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Filters query={query} />
          {isCleaning && <RemoveMedia mediaIds={media.map(({ id }) => id)} remove={removeMediaAction} />}
        </div>
        {media.length === 0 ? <Nothing query={query} /> : <MediaGrid media={media} />}
        {total > 0 && (
          <Pager
            page={query.page}
            pageSize={mediaPageSize}
            total={total}
            href={(page) => libraryHref({ ...query, page })}
          />
        )}
      </div>
    </Work>
  );
}

async function Filters({ query }: { query: LibraryQuery }) {
  const t = await getTranslations("media.filters");
  const tabs = libraryFilters.map((filter) => ({
    href: libraryHref({ text: query.text, filter }),
    title: t(filter),
    current: filter === query.filter,
  }));
  return <LinkTabs label={t("label")} tabs={tabs} className="min-w-0 flex-1" />;
}

async function Nothing({ query: { text, filter, page } }: { query: LibraryQuery }) {
  const t = await getTranslations("media.empty");
  const isNarrowed = text !== "" || filter !== "all" || page > 1;
  if (!isNarrowed) return <EmptyState title={t("title")}>{t("body")}</EmptyState>;
  return (
    <EmptyState title={t("narrowed")} action={<LinkButton href="/studio/media">{t("showAll")}</LinkButton>}>
      {t("narrowedBody")}
    </EmptyState>
  );
}
