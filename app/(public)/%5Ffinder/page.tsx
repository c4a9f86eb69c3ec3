import type { Metadata } from "next";
import { FinderPage } from "@/components/reader/finder-page";
import { PageFrame } from "@/components/reader/page-frame";
import { readHome } from "@/lib/publishing/read-publication.server";
import { homeSetting } from "../home-setting";

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await homeSetting(await readHome());
  return { title: { absolute: words("finder") }, robots: { index: false } };
}

/** What stands in the place of the search where the site is a folder of files (server/pages/export-site.ts). No publication can have this address. */
export default async function Finder() {
  const home = await readHome();
  const setting = await homeSetting(home);
  const publications = home.publications.map(({ publication }) => publication);
  return (
    <PageFrame setting={setting} crumbs={[{ label: setting.words("home"), href: "/" }]}>
      <FinderPage publications={publications} words={setting.words} />
    </PageFrame>
  );
}
