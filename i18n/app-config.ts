import type { Locale as OurLocale } from "./locales";

/** Lets next-intl's types know our languages. Keys are checked by i18n/messages.test.ts rather than by types. */
declare module "next-intl" {
  interface AppConfig {
    Locale: OurLocale;
  }
}
