import type { Metadata } from "next";
import { MissingPage } from "@/components/reader/missing-page";
import { guessLocale } from "@/i18n/preferences.server";
import { findPublication } from "@/lib/publishing/catalogue/find-publication.server";
import Missing from "../not-found";
import { PublicationShell } from "../publication-shell";
import { readerSetting } from "../reader-setting";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The publication below which nothing was found, if any of it is out. */
async function find({ searchParams }: Props) {
  const { in: slug } = await searchParams;
  const found = typeof slug === "string" ? await findPublication(slug) : null;
  return found?.publication ?? null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const publication = await find(props);
  const { words } = await readerSetting(publication ?? { language: await guessLocale(), timeZone: "Asia/Seoul" });
  const title = words("missingTitle");
  return { title: { absolute: publication ? `${title} - ${publication.title}` : title }, robots: { index: false } };
}

/**
 * What readers see where nothing is published, as a page that can be drawn whole: Next itself leaves it to a script to draw what `notFound` asks
 * for. The server of public pages sends it with 404 (server/pages/missing-page.ts). Below a publication (`in`) it is a page of that publication.
 */
export default async function MissingWhole(props: Props) {
  const publication = await find(props);
  if (!publication) return <Missing />;
  const setting = await readerSetting(publication);
  return (
    <PublicationShell publication={publication} setting={setting}>
      <MissingPage words={setting.words} publication={publication} />
    </PublicationShell>
  );
}
