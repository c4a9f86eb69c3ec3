import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CorrectionsPage } from "@/components/reader/corrections-page";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { correctionsOnPage, readCorrectionsPage } from "@/lib/publishing/read-notices.server";
import { correctionsPath, publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { decodedParts } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Props = { params: Promise<{ publication: string }>; searchParams: Promise<Record<string, unknown>> };

const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

async function find({ params, searchParams }: Props) {
  const [publication] = decodedParts([(await params).publication]) ?? [];
  const page = pageSchema.parse((await searchParams).page);
  const corrections = publication ? await readCorrectionsPage(publication, page) : null;
  if (!corrections) notFound();
  return corrections;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, page } = await find(props);
  const { words } = await readerSetting(publication);
  return pageMetadata({
    title: words("corrections"),
    description: words("correctionsLead"),
    path: correctionsPath(publication.slug, page),
    language: publication.language,
    siteName: publication.title,
    feedsOf: publication.slug,
  });
}

export default async function Corrections(props: Props) {
  const corrections = await find(props);
  const { publication, total } = corrections;
  const setting = await readerSetting(publication);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: publication.title, href: publicationPath(publication.slug) }]}
      face={publication.appearance.textFace}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
      search={publication}
    >
      <CorrectionsPage corrections={corrections} pages={Math.ceil(total / correctionsOnPage)} setting={setting} />
    </PageFrame>
  );
}
