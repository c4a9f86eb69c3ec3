import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { readDesk } from "@/app/(studio)/current-publication";
import { requireActor } from "@/app/(studio)/require-actor";
import { checkLinkNowAction, mendLinkAction, updateSourceAction } from "@/app/(studio)/studio/sources/actions";
import { WithRail } from "@/components/studio/rail";
import { CopyList } from "@/components/studio/sources/links/copy-list";
import { LinkSection } from "@/components/studio/sources/links/link-section";
import { SourceForm } from "@/components/studio/sources/source-form";
import { SourceUse } from "@/components/studio/sources/source-use";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { idSchema } from "@/lib/kernel/ids";
import { readSource } from "@/lib/sources/read-source.server";

type Props = { params: Promise<{ sourceId: string }> };

const read = cache(async (sourceId: string) => {
  const id = idSchema.safeParse(sourceId);
  const found = id.success ? await readSource(await requireActor(), id.data) : null;
  return found?.ok ? found.value : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).sourceId);
  const t = await getTranslations("sources");
  return { title: found?.source.title ?? t("title") };
}

/** A source and, beside it, where it is used. */
export default async function SourcePage({ params }: Props) {
  const found = await read((await params).sourceId);
  if (!found) notFound();
  const { source, use, copies, mayChange } = found;
  const timeZone = (await readDesk()).publication?.timeZone ?? "UTC";
  const actions = mayChange ? { check: checkLinkNowAction, mend: mendLinkAction } : null;
  const t = await getTranslations("sources");
  return (
    <WithRail
      rail={
        <>
          <LinkSection source={source} timeZone={timeZone} actions={actions} />
          <CopyList sourceId={source.id} copies={copies} timeZone={timeZone} />
          <SourceUse use={use} />
        </>
      }
    >
      <Work narrow>
        <PageHeader
          title={<span lang={source.language}>{source.title}</span>}
          crumbs={[{ label: t("title"), href: "/studio/sources" }]}
        >
          {source.url && (
            <a className="link break-all" href={source.url} target="_blank" rel="noopener noreferrer">
              {source.url}
            </a>
          )}
        </PageHeader>
        <SourceForm
          key={`${source.id} ${source.url} ${source.archiveUrl}`}
          source={source}
          mayChange={mayChange}
          update={updateSourceAction}
        />
      </Work>
    </WithRail>
  );
}
