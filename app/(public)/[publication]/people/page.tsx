import type { Metadata } from "next";
import { PeoplePage } from "@/components/reader/topics-page";
import { readPeople } from "@/lib/publishing/catalogue/read-topics.server";
import { peoplePath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { PublicationShell } from "../../publication-shell";
import { publishedOrGone } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Props = { params: Promise<{ publication: string }> };

async function find({ params }: Props) {
  return publishedOrGone([(await params).publication], readPeople);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication } = await find(props);
  const { slug, language, description, title: siteName } = publication;
  const { words } = await readerSetting(publication);
  const title = words("across.people");
  return pageMetadata({ title, description, path: peoplePath(slug), language, siteName, feedsOf: slug });
}

/** Everybody who wrote in a publication. */
export default async function PeopleOf(props: Props) {
  const found = await find(props);
  const setting = await readerSetting(found.publication);
  return (
    <PublicationShell publication={found.publication} setting={setting}>
      <PeoplePage people={found} setting={setting} />
    </PublicationShell>
  );
}
