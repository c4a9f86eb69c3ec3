import type { Metadata } from "next";
import { SourcesPage } from "@/components/reader/sources-page";
import { readSourcesPage } from "@/lib/publishing/catalogue/read-sources-page.server";
import { sourcesPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { pageNumber } from "../../page-number";
import { PublicationShell } from "../../publication-shell";
import { publishedOrGone } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Props = {
  params: Promise<{ publication: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function find({ params, searchParams }: Props) {
  const [{ publication }, query] = await Promise.all([params, searchParams]);
  return publishedOrGone([publication], (slug) => readSourcesPage(slug, pageNumber(query.page)));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, page } = await find(props);
  const { slug, language, description, title: siteName } = publication;
  const { words } = await readerSetting(publication);
  const title = words("across.sources");
  return pageMetadata({ title, description, path: sourcesPath(slug, page), language, siteName, feedsOf: slug });
}

/** All that a publication cited. */
export default async function SourcesOf(props: Props) {
  const found = await find(props);
  const setting = await readerSetting(found.publication);
  return (
    <PublicationShell publication={found.publication} setting={setting}>
      <SourcesPage found={found} setting={setting} />
    </PublicationShell>
  );
}
