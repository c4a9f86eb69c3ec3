import type { ArticleNotices as Notices } from "@/lib/publishing/public-notice";
import { oldArticlePath } from "@/lib/rendering/addresses";
import { dayOf } from "./day";
import { inOrder } from "./in-order";
import type { Setting } from "./words";

type Props = {
  notices: Notices;
  /** Publication, issue and article by their slugs. */
  place: readonly [publication: string, issue: string, article: string];
  setting: Setting;
};

/** What readers are told over an article: that it is retracted and why; what was corrected, when, and where the text from before is. */
export function ArticleNotices({ notices: { retraction, corrections }, place, setting }: Props) {
  const { words } = setting;
  const [publication, issue, article] = place;
  if (!retraction && corrections.length === 0) return null;
  return (
    <>
      {retraction && (
        <section className="notice retraction" aria-label={words("retracted")}>
          <p>
            <strong>{words("retracted")}</strong> <time dateTime={retraction.at}>{dayOf(retraction.at, setting)}</time>
          </p>
          <Lines text={retraction.notice} />
        </section>
      )}
      {corrections.length > 0 && (
        <section className="notice" aria-label={words("corrections")}>
          {corrections.map(({ kind, at, notice, before }) => (
            <div key={at} className="correction">
              <p>
                <strong>
                  <time dateTime={at}>{words(kind, { day: dayOf(at, setting) })}</time>
                </strong>{" "}
                <a href={oldArticlePath(publication, issue, before, article)}>{words("before")}</a>
              </p>
              <Lines text={notice} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Lines({ text }: { text: string }) {
  return inOrder(text.split(/\n+/)).map(({ key, item }) => <p key={key}>{item}</p>);
}
