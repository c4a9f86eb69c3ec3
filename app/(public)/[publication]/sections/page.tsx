import type { Metadata } from "next";
import { TopicsPage } from "@/components/reader/topics-page";
import { readTopics } from "@/lib/publishing/catalogue/read-topics.server";
import { topicsPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { PublicationShell } from "../../publication-shell";
import { publishedOrGone } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Props = { params: Promise<{ publication: string }> };

async function find({ params }: Props) {
  return publishedOrGone([(await params).publication], readTopics);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication } = await find(props);
  const { slug, language, description, title: siteName } = publication;
  const { words } = await readerSetting(publication);
  const title = words("across.sections");
  return pageMetadata({ title, description, path: topicsPath(slug), language, siteName, feedsOf: slug });
}

/** Sections and categories of a publication. */
export default async function TopicsOf(props: Props) {
  const found = await find(props);
  const setting = await readerSetting(found.publication);
  return (
    <PublicationShell publication={found.publication} setting={setting}>
      <TopicsPage topics={found} setting={setting} />
    </PublicationShell>
  );
}
