import type { Metadata } from "next";
import { TablesPage } from "@/components/reader/tables-page";
import { readTablesPage } from "@/lib/publishing/catalogue/read-tables-page.server";
import { tablesPath } from "@/lib/rendering/addresses";
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
  return publishedOrGone([publication], (slug) => readTablesPage(slug, pageNumber(query.page)));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, page } = await find(props);
  const { slug, language, description, title: siteName } = publication;
  const { words } = await readerSetting(publication);
  const title = words("across.tables");
  return pageMetadata({ title, description, path: tablesPath(slug, page), language, siteName, feedsOf: slug });
}

/** All tables of a publication. */
export default async function TablesOf(props: Props) {
  const found = await find(props);
  const setting = await readerSetting(found.publication);
  return (
    <PublicationShell publication={found.publication} setting={setting}>
      <TablesPage found={found} setting={setting} />
    </PublicationShell>
  );
}
