import type { Metadata } from "next";
import { FeedList } from "@/components/reader/feed-list";
import { TopicPage } from "@/components/reader/topic-page";
import { readTopicPage } from "@/lib/publishing/catalogue/read-topics.server";
import { topicFeedPath, topicPath, topicsPath } from "@/lib/rendering/addresses";
import { linesDescription } from "@/lib/rendering/issue-description";
import { pageMetadata } from "../../../page-metadata";
import { pageNumber } from "../../../page-number";
import { PublicationShell } from "../../../publication-shell";
import { publishedOrGone } from "../../../read-address";
import { readerSetting } from "../../../reader-setting";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ publication: string; topic: string }>; searchParams: Promise<Query> };

async function find({ params, searchParams }: Props) {
  const [{ publication, topic }, query] = await Promise.all([params, searchParams]);
  const page = pageNumber(query.page);
  return publishedOrGone([publication, topic], (slug, name) => readTopicPage(slug, name, page));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, topic, page, articles } = await find(props);
  const { slug, language, title: siteName } = publication;
  const path = topicPath(slug, topic.slug, page);
  return pageMetadata({
    title: topic.name,
    description: linesDescription(articles),
    path,
    language,
    siteName,
    feedsOf: slug,
    topic: topic.slug,
  });
}

/** What is out under a section or a category, with feeds of its own. */
export default async function Topic(props: Props) {
  const found = await find(props);
  const { publication, topic } = found;
  const setting = await readerSetting(publication);
  const over = { label: setting.words("across.sections"), href: topicsPath(publication.slug) };
  return (
    <PublicationShell publication={publication} setting={setting} crumbs={[over]}>
      <TopicPage found={found} pathTo={(page) => topicPath(publication.slug, topic.slug, page)} setting={setting}>
        <FeedList hrefOf={(kind) => topicFeedPath(publication.slug, topic.slug, kind)} words={setting.words} />
      </TopicPage>
    </PublicationShell>
  );
}
