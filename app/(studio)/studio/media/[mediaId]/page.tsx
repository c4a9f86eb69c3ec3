import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { readDesk } from "@/app/(studio)/current-publication";
import { requireActor } from "@/app/(studio)/require-actor";
import { changeMediaAction, removeMediaAction } from "@/app/(studio)/studio/media/actions";
import { MediaFacts } from "@/components/studio/media/media-facts";
import { MediaForm } from "@/components/studio/media/media-form";
import { nameOf } from "@/components/studio/media/media-grid";
import { MediaUse } from "@/components/studio/media/media-use";
import { RemoveMedia } from "@/components/studio/media/remove-media";
import { ReplaceMedia } from "@/components/studio/media/replace-media";
import { Thumbnail } from "@/components/studio/media/thumbnail";
import { RailSection, WithRail } from "@/components/studio/rail";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { idSchema } from "@/lib/kernel/ids";
import { readMedia } from "@/lib/media/read-media.server";

type Props = { params: Promise<{ mediaId: string }> };

const read = cache(async (mediaId: string) => {
  const id = idSchema.safeParse(mediaId);
  const found = id.success ? await readMedia(await requireActor(), id.data) : null;
  return found?.ok ? found.value : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).mediaId);
  const t = await getTranslations("media");
  return { title: (found && nameOf(found.media)) || t("title") };
}

/** A picture with its words and, beside it, what is known of it and where it is used. */
export default async function OneMediaPage({ params }: Props) {
  const found = await read((await params).mediaId);
  if (!found) notFound();
  const { media, use, replaces, replacedBy, mayChange, mayRemove } = found;
  const { publication } = await readDesk();
  const t = await getTranslations("media");
  const timeZone = publication?.timeZone ?? "UTC";
  const rail = (
    <>
      <MediaFacts media={media} replaces={replaces} replacedBy={replacedBy} timeZone={timeZone} />
      <MediaUse use={use} />
      {mayRemove && (
        <RailSection title={t("remove.section")}>
          <RemoveMedia mediaIds={[media.id]} remove={removeMediaAction} then="/studio/media" />
        </RailSection>
      )}
    </>
  );
  return (
    <WithRail rail={rail}>
      <Work narrow>
        <PageHeader
          title={<span className="break-words">{nameOf(media) || t("nameless")}</span>}
          crumbs={[{ label: t("title"), href: "/studio/media" }]}
        />
        <div className="flex flex-col gap-6">
          <div className="bg-sunken">
            <Thumbnail
              picture={media.picture}
              alt={media.altText}
              sizes="46rem"
              className="mx-auto block h-auto max-h-[60vh] w-auto max-w-full"
            />
          </div>
          {mayChange && <ReplaceMedia publicationId={media.publicationId} mediaId={media.id} />}
          <MediaForm key={media.id} media={media} mayChange={mayChange} change={changeMediaAction} />
        </div>
      </Work>
    </WithRail>
  );
}
