import "@/components/reader/styles/forms.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { publicationPath } from "@/lib/rendering/addresses";
import { findOffer } from "../find-offer";

type Props = { params: Promise<{ publication: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offer, words } = await findOffer(params);
  return { title: { absolute: words("title", { publication: offer.title }) }, robots: { index: false } };
}

/** What the form leads to: the letter is on its way. It says nothing about the address: not whether it was known. */
export default async function SubscribeStep({ params }: Props) {
  if ((await params).step !== "asked") notFound();
  const { offer, setting, words, isOut } = await findOffer(params);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: offer.title, href: publicationPath(offer.slug) }]}
      face={offer.appearance.textFace}
      footer={isOut && <PublicationFoot publication={offer} words={setting.words} />}
    >
      <div className="plain-page">
        <h1>{words("askedTitle")}</h1>
        <p>{words("asked", { publication: offer.title })}</p>
      </div>
    </PageFrame>
  );
}
