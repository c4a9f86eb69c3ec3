import "@/components/reader/styles/forms.css";
import type { Metadata } from "next";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { SubscribeForm } from "@/components/reader/subscribe";
import { publicationPath, subscribePath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../page-metadata";
import { findOffer } from "./find-offer";

type Props = { params: Promise<{ publication: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offer, words } = await findOffer(params);
  return pageMetadata({
    title: words("title", { publication: offer.title }),
    description: words("lead", { publication: offer.title }),
    path: subscribePath(offer.slug),
    language: offer.language,
    siteName: offer.title,
    feedsOf: offer.slug,
  });
}

/** Where a reader asks for a publication by mail. */
export default async function Subscribe({ params }: Props) {
  const { offer, locale, setting, words, isOut } = await findOffer(params);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: offer.title, href: publicationPath(offer.slug) }]}
      face={offer.appearance.textFace}
      footer={isOut && <PublicationFoot publication={offer} words={setting.words} />}
    >
      <div className="plain-page">
        <h1>{words("title", { publication: offer.title })}</h1>
        <p>{words("lead", { publication: offer.title })}</p>
        <SubscribeForm offer={offer} words={words} locale={locale} />
      </div>
    </PageFrame>
  );
}
