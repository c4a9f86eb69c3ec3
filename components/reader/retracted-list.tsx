import type { RetractedArticle } from "@/lib/publishing/public-notice";
import { dayOf } from "./day";
import type { ArticleLinks } from "./article-links";
import { Headline } from "./headline";
import type { Setting } from "./words";

type Props = { retracted: readonly RetractedArticle[]; links: ArticleLinks; setting: Setting };

/** Which articles of this issue are retracted: said over the contents, since briefs are read on this very page. */
export function RetractedList({ retracted, links, setting }: Props) {
  const { words } = setting;
  if (retracted.length === 0) return null;
  return (
    <section className="notice retraction" aria-label={words("retractedShort")}>
      {retracted.map(({ slug, title, at, notice }) => (
        <div key={slug} className="correction">
          <p>
            <strong>{words("retractedShort")}</strong>{" "}
            <a href={links(slug)}>
              <Headline text={title} language={setting.language} />
            </a>{" "}
            <time dateTime={at}>{dayOf(at, setting)}</time>
          </p>
          <p>{notice}</p>
        </div>
      ))}
    </section>
  );
}
