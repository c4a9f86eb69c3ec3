import type { Metadata } from "next";
import { ArchivePage } from "@/components/reader/archive-page";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { readArchivePage } from "@/lib/publishing/read-publication.server";
import { archivePath, publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { publishedOrGone } from "../../read-address";
import { readerSetting } from "../../reader-setting";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ publication: string }>; searchParams: Promise<Query> };

async function find({ params, searchParams }: Props) {
  const [{ publication }, query] = await Promise.all([params, searchParams]);
  const asked = { year: wholeNumber(query.year), page: wholeNumber(query.page) ?? 1 };
  return publishedOrGone([publication], async (slug) =>
    Number.isNaN(asked.year) || Number.isNaN(asked.page) ? null : readArchivePage(slug, asked),
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publication, year, page } = await find(props);
  const { words } = await readerSetting(publication);
  const { slug, language, description, title: siteName } = publication;
  const title = year ? words("archiveOf", { year: String(year) }) : words("archive");
  return pageMetadata({ title, description, path: archivePath(slug, { year, page }), language, siteName });
}

export default async function Archive(props: Props) {
  const archive = await find(props);
  const { publication } = archive;
  const setting = await readerSetting(publication);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: publication.title, href: publicationPath(publication.slug) }]}
      face={publication.appearance.textFace}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
      search={publication}
    >
      <ArchivePage archive={archive} setting={setting} />
    </PageFrame>
  );
}

/** A small number out of a query; NaN for anything else, which is no page of ours. */
function wholeNumber(text: string | string[] | undefined): number | undefined {
  if (text === undefined) return undefined;
  return typeof text === "string" && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
}
