import { getTranslations } from "next-intl/server";
import { readerSetting } from "@/app/(public)/reader-setting";
import type { DifferenceSetting } from "@/components/review/difference-setting";
import type { RevisionContent } from "@/lib/document/revision-content";

type Contents = readonly (RevisionContent | undefined)[];
type Publication = { readonly language: string; readonly timeZone: string };

/** What a difference of these texts is set with: the words of readers in the publication's language, ours in the desk's. */
export async function differenceSetting(publication: Publication, contents: Contents): Promise<DifferenceSetting> {
  const { words, language } = await readerSetting(publication);
  const t = await getTranslations("history.difference");
  const sources = Object.assign({}, ...contents.map((content) => content?.sources));
  const tables = Object.assign({}, ...contents.map((content) => content?.tables));
  const media = Object.assign({}, ...contents.map((content) => content?.media));
  const charts = Object.assign({}, ...contents.map((content) => content?.charts));
  return { words, language, sources, tables, media, charts, t: (key, values) => t(key, values) };
}
