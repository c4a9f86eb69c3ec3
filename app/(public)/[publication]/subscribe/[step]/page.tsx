import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/reader/page-frame";
import { SubscribeForm } from "@/components/reader/subscribe";
import { publicationPath } from "@/lib/rendering/addresses";
import { findOffer } from "../find-offer";

type Props = { params: Promise<{ publication: string; step: string }> };

/** What the form leads to: the letter is on its way; the address was none; too many asked from there. */
const steps = ["asked", "again", "wait"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offer, words } = await findOffer(params);
  return { title: { absolute: words("title", { publication: offer.title }) }, robots: { index: false } };
}

/** What came of asking. It says nothing about the address: not whether it was known. */
export default async function SubscribeStep({ params }: Props) {
  const asked = (await params).step;
  const step = steps.find((one) => one === asked);
  if (!step) notFound();
  const { offer, locale, setting, words } = await findOffer(params);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: offer.title, href: publicationPath(offer.slug) }]}
      face={offer.appearance.textFace}
    >
      <div className="plain-page">
        <h1>{step === "asked" ? words("askedTitle") : words("title", { publication: offer.title })}</h1>
        {step === "asked" && <p>{words("asked", { publication: offer.title })}</p>}
        {step === "wait" && <p role="alert">{words("wait")}</p>}
        {step !== "asked" && <SubscribeForm offer={offer} words={words} locale={locale} wrong={step === "again"} />}
      </div>
    </PageFrame>
  );
}
