import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { idSchema } from "@/lib/kernel/ids";
import { readCopy } from "@/lib/sources/links/copies.server";

type Props = { params: Promise<{ sourceId: string; copyId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("library.copies");
  return { title: t("one") };
}

/** What a source's page said on a day, as words alone: for whoever checks a citation whose page has changed or gone. */
export default async function CopyPage({ params }: Props) {
  const { actor, publication } = await readDesk();
  const { sourceId, copyId } = await params;
  const id = idSchema.safeParse(copyId);
  const found = id.success ? await readCopy(actor, id.data) : null;
  if (!found?.ok || found.value.source.id !== sourceId) notFound();
  const { takenAt, url, title, text, source } = found.value;
  const t = await getTranslations("library.copies");
  const format = await getFormatter();
  const timeZone = publication?.timeZone;
  const taken = format.dateTime(takenAt, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    ...(timeZone ? { timeZone } : {}),
  });
  const crumbs = [{ label: source.title, href: `/studio/sources/${source.id}` }];
  return (
    <Work narrow>
      <PageHeader title={<span lang={source.language}>{title || source.title}</span>} crumbs={crumbs}>
        {t("about", { taken })}{" "}
        <a className="link break-all" href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
      </PageHeader>
      <div lang={source.language} className="whitespace-pre-wrap leading-relaxed">
        {text}
      </div>
    </Work>
  );
}
