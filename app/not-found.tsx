import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { type Locale, locales } from "@/i18n/locales";
import { guessLocale } from "@/i18n/preferences.server";

/** There is nothing at this address, or nothing that this reader may know of. Said in both languages: a reader chose neither. */
export default async function NotFoundPage() {
  const first = await guessLocale();
  const ordered = [first, ...locales.filter((locale) => locale !== first)];
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-lg flex-col justify-center gap-8 px-6 py-16">
      {ordered.map((locale, at) => (
        <Said key={locale} locale={locale} main={at === 0} />
      ))}
    </main>
  );
}

async function Said({ locale, main }: { locale: Locale; main: boolean }) {
  const t = await getTranslations({ locale, namespace: "errors.missing" });
  const Title = main ? "h1" : "h2";
  return (
    <div
      lang={locale}
      className={main ? "flex flex-col items-start gap-3" : "border-rule border-t pt-6 text-muted text-sm"}
    >
      <Title className={main ? "text-2xl" : "text-base"}>{t("title")}</Title>
      <p className={main ? "text-muted" : undefined}>{t("body")}</p>
      {main && <LinkButton href="/">{t("home")}</LinkButton>}
    </div>
  );
}
