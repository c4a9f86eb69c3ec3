import type { Metadata } from "next";
import { HeadWays } from "@/components/reader/head-ways";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { PublicationPage } from "@/components/reader/publication-page";
import { readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { readHome, readPublication } from "@/lib/publishing/read-publication.server";
import { publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../page-metadata";
import { publishedOrGone } from "../read-address";
import { readerSetting } from "../reader-setting";

type Props = { params: Promise<{ publication: string }> };

async function find({ params }: Props) {
  const { publication } = await params;
  return publishedOrGone([publication], readPublication);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication } = await find(props);
  const { title, description, slug, language } = publication;
  return pageMetadata({ title, description, path: publicationPath(slug), language, siteName: title, feedsOf: slug });
}

export default async function Publication(props: Props) {
  const published = await find(props);
  const { publication } = published;
  const [setting, home] = await Promise.all([readerSetting(publication), readHome()]);
  const offer = await readMailOffer(publication.slug);
  return (
    <PageFrame
      setting={setting}
      crumbs={home.publications.length > 1 ? [{ label: setting.words("home"), href: "/" }] : []}
      face={publication.appearance.textFace}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
      search={publication}
      aside={<HeadWays slug={publication.slug} byMail={offer !== null} words={setting.words} />}
    >
      <PublicationPage published={published} setting={setting} />
    </PageFrame>
  );
}
