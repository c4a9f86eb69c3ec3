import type { Metadata } from "next";
import { HomePage } from "@/components/reader/home-page";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { PublicationPage } from "@/components/reader/publication-page";
import { readLocale } from "@/i18n/preferences.server";
import type { PublishedHome } from "@/lib/publishing/published";
import { readHome, readPublication } from "@/lib/publishing/read-publication.server";
import { archivePath, publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "./page-metadata";
import { readerSetting } from "./reader-setting";

export async function generateMetadata(): Promise<Metadata> {
  const home = await readHome();
  const { words, language } = await homeSetting(home);
  const [only, ...others] = home.publications.map(({ publication }) => publication);
  if (only && others.length === 0) {
    const { title, description, slug } = only;
    return pageMetadata({ title, description, path: publicationPath(slug), language, siteName: title });
  }
  const title = home.publications.map(({ publication }) => publication.title).join(" · ") || words("home");
  return pageMetadata({ title, description: "", path: "/", language, siteName: title });
}

/** The house's publications; the front of the only one, where there is one. */
export default async function Home() {
  const home = await readHome();
  const setting = await homeSetting(home);
  const publications = home.publications.map(({ publication }) => publication);
  const [first, ...others] = publications;
  const published = first && others.length === 0 ? await readPublication(first.slug) : null;
  const serif = publications.length > 0 && publications.every(({ appearance }) => appearance.textFace === "serif");
  const past = published && <a href={archivePath(published.publication.slug)}>{setting.words("archive")}</a>;
  const foot = published && <PublicationFoot publication={published.publication} words={setting.words} />;
  return (
    <PageFrame setting={setting} crumbs={[]} face={serif ? "serif" : "sans"} aside={past} footer={foot}>
      {published ? (
        <PublicationPage published={published} setting={setting} />
      ) : (
        <HomePage home={home} setting={setting} />
      )}
    </PageFrame>
  );
}

/** A house of one language speaks it; one of several asks the browser. */
async function homeSetting({ publications }: PublishedHome) {
  const languages = new Set(publications.map(({ publication }) => publication.language));
  const [only] = languages.size === 1 ? languages : [await readLocale()];
  return readerSetting({ language: only ?? "ko", timeZone: publications[0]?.publication.timeZone ?? "Asia/Seoul" });
}
