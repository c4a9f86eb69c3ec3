import type { Metadata } from "next";
import { HeadWays } from "@/components/reader/head-ways";
import { HomePage } from "@/components/reader/home-page";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { PublicationPage } from "@/components/reader/publication-page";
import { readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { readHome, readPublication } from "@/lib/publishing/read-publication.server";
import { publicationPath } from "@/lib/rendering/addresses";
import type { Setting } from "@/components/reader/words";
import { homeSetting, settingsOf } from "./home-setting";
import { pageMetadata } from "./page-metadata";

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
  const ways = published && <WaysOf slug={published.publication.slug} setting={setting} />;
  const foot = published && <PublicationFoot publication={published.publication} words={setting.words} />;
  return (
    <PageFrame
      setting={setting}
      crumbs={[]}
      face={serif ? "serif" : "sans"}
      aside={ways}
      footer={foot}
      search={published?.publication ?? null}
    >
      {published ? (
        <PublicationPage published={published} setting={setting} />
      ) : (
        <HomePage home={home} setting={setting} settings={await settingsOf(home)} />
      )}
    </PageFrame>
  );
}

async function WaysOf({ slug, setting }: { slug: string; setting: Setting }) {
  const offer = await readMailOffer(slug);
  return <HeadWays slug={slug} byMail={offer !== null} words={setting.words} />;
}
