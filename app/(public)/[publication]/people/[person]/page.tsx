import type { Metadata } from "next";
import { TopicPage } from "@/components/reader/topic-page";
import { readPersonPage } from "@/lib/publishing/catalogue/read-topics.server";
import { peoplePath, personPath } from "@/lib/rendering/addresses";
import { linesDescription } from "@/lib/rendering/issue-description";
import { pageMetadata } from "../../../page-metadata";
import { pageNumber } from "../../../page-number";
import { PublicationShell } from "../../../publication-shell";
import { publishedOrGone } from "../../../read-address";
import { readerSetting } from "../../../reader-setting";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ publication: string; person: string }>; searchParams: Promise<Query> };

async function find({ params, searchParams }: Props) {
  const [{ publication, person }, query] = await Promise.all([params, searchParams]);
  const page = pageNumber(query.page);
  return publishedOrGone([publication, person], (slug, name) => readPersonPage(slug, name, page));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, topic, page, articles } = await find(props);
  const { slug, language, title: siteName } = publication;
  const path = personPath(slug, topic.slug, page);
  return pageMetadata({
    title: topic.name,
    description: linesDescription(articles),
    path,
    language,
    siteName,
    feedsOf: slug,
  });
}

/** What is out under a person's name. */
export default async function Person(props: Props) {
  const found = await find(props);
  const { publication, topic } = found;
  const setting = await readerSetting(publication);
  const over = { label: setting.words("across.people"), href: peoplePath(publication.slug) };
  return (
    <PublicationShell publication={publication} setting={setting} crumbs={[over]}>
      <TopicPage found={found} pathTo={(page) => personPath(publication.slug, topic.slug, page)} setting={setting} />
    </PublicationShell>
  );
}
