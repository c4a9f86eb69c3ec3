import { dayOfInstant, shortDay } from "./days";
import type { FormWords, NoticeView } from "./issue-view";

type Publication = { language: string; timeZone: string };

/** What a notice is, and since when: 2026. 11. 27.에 바로잡음 */
export function noticeTitle({ kind, at }: NoticeView, { language, timeZone }: Publication, words: FormWords): string {
  const day = shortDay(dayOfInstant(at, timeZone), language);
  return kind === "retracted"
    ? `${words("reader.retracted")} · ${words("reader.retractedOn", { day })}`
    : words(`reader.${kind}`, { day });
}

export function isRetracted({ notices }: { notices: readonly NoticeView[] }): boolean {
  return notices.some(({ kind }) => kind === "retracted");
}

/** A headline where it stands without the notice over its article: a retracted one says that it is. */
export function listedTitle(
  article: { notices: readonly NoticeView[]; view: { titleText: string } },
  words: FormWords,
) {
  const { titleText: title } = article.view;
  return isRetracted(article) ? words("reader.retractedTitle", { title }) : title;
}
