import type { Metadata } from "next";
import { HomePage } from "@/components/reader/home-page";
import { PageFrame } from "@/components/reader/page-frame";
import { readLocale } from "@/i18n/preferences.server";
import { readHome } from "@/lib/publishing/read-publication.server";
import { pageMetadata } from "./page-metadata";
import { readerSetting } from "./reader-setting";

export async function generateMetadata(): Promise<Metadata> {
  const { words, language } = await homeSetting();
  const { publications } = await readHome();
  const title = publications.map(({ publication }) => publication.title).join(" · ") || words("home");
  return pageMetadata({ title, description: "", path: "/", language, siteName: title });
}

/** The house's publications. */
export default async function Home() {
  const [home, setting] = [await readHome(), await homeSetting()];
  return (
    <PageFrame setting={setting} crumbs={[]}>
      <HomePage home={home} setting={setting} />
    </PageFrame>
  );
}

/** A house of one language speaks it; one of several asks the browser. */
async function homeSetting() {
  const { publications } = await readHome();
  const languages = new Set(publications.map(({ publication }) => publication.language));
  const [only] = languages.size === 1 ? languages : [await readLocale()];
  return readerSetting({ language: only ?? "ko", timeZone: publications[0]?.publication.timeZone ?? "Asia/Seoul" });
}
