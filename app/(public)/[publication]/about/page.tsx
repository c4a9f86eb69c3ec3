import type { Metadata } from "next";
import { AboutPage } from "@/components/reader/about-page";
import { readAbout } from "@/lib/publishing/catalogue/read-about.server";
import { aboutPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { PublicationShell } from "../../publication-shell";
import { publishedOrGone } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Props = { params: Promise<{ publication: string }> };

async function find({ params }: Props) {
  return publishedOrGone([(await params).publication], readAbout);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication } = await find(props);
  const { slug, language, description, title: siteName } = publication;
  const { words } = await readerSetting(publication);
  const title = words("across.about");
  return pageMetadata({ title, description, path: aboutPath(slug), language, siteName, feedsOf: slug });
}

/** What a publication is. */
export default async function AboutOf(props: Props) {
  const found = await find(props);
  const setting = await readerSetting(found.publication);
  return (
    <PublicationShell publication={found.publication} setting={setting}>
      <AboutPage about={found} setting={setting} />
    </PublicationShell>
  );
}
