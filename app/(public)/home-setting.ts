import { readLocale } from "@/i18n/preferences.server";
import type { PublishedHome } from "@/lib/publishing/published";
import { readerSetting } from "./reader-setting";

/** Words for what belongs to the whole house: one of a single language speaks it; one of several asks the browser. */
export async function homeSetting({ publications }: PublishedHome) {
  const languages = new Set(publications.map(({ publication }) => publication.language));
  const [only] = languages.size === 1 ? languages : [await readLocale()];
  return readerSetting({ language: only ?? "ko", timeZone: publications[0]?.publication.timeZone ?? "Asia/Seoul" });
}

/** Of each publication of the house, by its slug. */
export async function settingsOf({ publications }: PublishedHome) {
  return new Map(
    await Promise.all(
      publications.map(async ({ publication }) => [publication.slug, await readerSetting(publication)] as const),
    ),
  );
}
