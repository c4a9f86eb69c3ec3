import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { SearchLink } from "@/components/reader/search-link";
import { type SearchAnswer, SearchPage } from "@/components/reader/search-page";
import { readHome } from "@/lib/publishing/read-publication.server";
import { publicationPath } from "@/lib/rendering/addresses";
import { isWhole } from "@/lib/search/index-what-is-out.server";
import { readChoices } from "@/lib/search/read-choices.server";
import { type SearchInput, searchInputSchema } from "@/lib/search/search-input";
import { searchPublished } from "@/lib/search/search-published.server";
import { readSearchQuery } from "@/lib/search/search-query";
import { suggest } from "@/lib/search/suggest.server";
import { homeSetting } from "../home-setting";
import { localeOf, readerSetting } from "../reader-setting";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Once for the head and the page. */
const readHouse = cache(readHome);

async function find({ searchParams }: Props) {
  const input = searchInputSchema.parse(await searchParams);
  const home = await readHouse();
  const within = home.publications.find(({ publication }) => publication.slug === input.in)?.publication ?? null;
  const setting = within ? await readerSetting(within) : await homeSetting(home);
  const t = await getTranslations({ locale: localeOf(setting.language), namespace: "search" });
  const say = (key: string, values?: Record<string, string | number>) => t(key, values);
  return { input: { ...input, in: within?.slug ?? null }, home, within, setting, say };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { input, within, say } = await find(props);
  const title = input.q.trim() ? say("titleOf", { words: input.q.slice(0, 100) }) : say("title");
  return { title: { absolute: within ? `${title} - ${within.title}` : title }, robots: { index: false } };
}

/** Finds what is out; behind the last page stands the last page. A plain form and a plain answer: it works without script, and every search has an address. */
export default async function Search(props: Props) {
  const { input: asked, home, within, setting, say } = await find(props);
  const publications = home.publications.map(({ publication }) => publication);
  const [choices, { input, answer }] = await Promise.all([readChoices(asked.in), answerTo(asked)]);
  const [only, ...others] = publications;
  const here = within ?? (others.length === 0 ? only : undefined);
  const crumbs = here
    ? [{ label: here.title, href: publicationPath(here.slug) }]
    : [{ label: setting.words("home"), href: "/" }];
  return (
    <PageFrame
      setting={setting}
      crumbs={crumbs}
      face={here?.appearance.textFace ?? "sans"}
      footer={here && <PublicationFoot publication={here} words={setting.words} />}
    >
      {here && <SearchLink slug={here.slug} title={here.title} />}
      <SearchPage
        input={input}
        answer={answer}
        choices={{ ...choices, publications: publications.map(({ slug, title }) => ({ slug, title })) }}
        setting={setting}
        say={say}
      />
    </PageFrame>
  );
}

type Answered = { input: SearchInput; answer: SearchAnswer };

async function answerTo(input: SearchInput): Promise<Answered> {
  const query = readSearchQuery(input.q);
  if (typeof query === "string") return { input, answer: { problem: query } };
  const whole = await isWhole();
  const found = await searchPublished(query, input);
  if (found.isTooBroad) return { input, answer: { problem: "tooBroad" } };
  const isPast = found.pages > 0 && input.page > found.pages;
  if (isPast) return answerTo({ ...input, page: found.pages });
  const suggestions = found.total === 0 ? await suggest(input.q, input) : [];
  return { input, answer: { found, isWhole: whole, suggestions } };
}
