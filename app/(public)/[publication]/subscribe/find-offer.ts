import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findPublication } from "@/lib/publishing/catalogue/find-publication.server";
import { readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { decodedParts } from "../../read-address";
import { localeOf, readerSetting } from "../../reader-setting";

/** The publication at an address, if it can be subscribed to, with the words of its pages, and whether anything of it is out already. */
export async function findOffer(params: Promise<{ publication: string }>) {
  const [slug] = decodedParts([(await params).publication]) ?? [];
  const offer = slug ? await readMailOffer(slug) : null;
  if (!offer) notFound();
  const locale = localeOf(offer.language);
  const [out, setting, t] = await Promise.all([
    findPublication(offer.slug),
    readerSetting({ language: offer.language, timeZone: offer.timeZone }),
    getTranslations({ locale, namespace: "mailing.public" }),
  ]);
  const words = (key: string, values?: Record<string, string | number>) => t(key as "ask", values as never);
  return { offer, locale, setting, words, isOut: out !== null };
}
