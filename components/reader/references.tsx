import { shortDay } from "@/lib/rendering/days";
import { numberedReference } from "@/lib/rendering/reference-style";
import type { ReferenceView } from "@/lib/rendering/view";
import { Day } from "./day";
import type { Setting } from "./words";

/** 참고자료: each source under the title that it bears, in its own language, with where and when it came out. */
export function References({ references, setting }: { references: readonly ReferenceView[]; setting: Setting }) {
  if (references.length === 0) return null;
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references" className="end-title">
        {setting.words("references")}
      </h2>
      <ol>
        {references.map((reference) => (
          <li key={reference.sourceId} id={reference.anchor} data-number={reference.number ?? undefined}>
            <Reference reference={reference} setting={setting} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reference({ reference, setting }: { reference: ReferenceView; setting: Setting }) {
  if (setting.references === "numbered") return <NumberedReference reference={reference} setting={setting} />;
  return <OriginalReference reference={reference} setting={setting} />;
}

/** One paragraph: authors, day, title, outlet, address. */
function NumberedReference({ reference, setting }: { reference: ReferenceView; setting: Setting }) {
  const { archiveUrl } = reference;
  return (
    <p className="reference-paragraph">
      {numberedReference(reference, setting.language).map(({ text, lang, href, isWork }) => {
        if (href)
          return (
            <a key={text} href={href} className="address">
              {text}
            </a>
          );
        if (isWork) return <cite key={text}>{text}</cite>;
        return (
          <span key={text} lang={lang || undefined}>
            {text}
          </span>
        );
      })}
      {archiveUrl && (
        <>
          {" "}
          <a href={archiveUrl}>{setting.words("archived")}</a>
        </>
      )}
      <BackLinks reference={reference} setting={setting} />
    </p>
  );
}

function BackLinks({ reference: { citedAt, number }, setting }: { reference: ReferenceView; setting: Setting }) {
  return citedAt.map((anchor, index) => (
    <a
      key={anchor}
      href={`#${anchor}`}
      className="note-back"
      aria-label={setting.words("backToCitation", { number: number ?? 0, place: index + 1 })}
    >
      ↑
    </a>
  ));
}

/** The title that it bears, its translation under it, and under that where it is. */
function OriginalReference({ reference, setting }: { reference: ReferenceView; setting: Setting }) {
  const { title, titleTranslation, language, locator } = reference;
  return (
    <>
      <p className="reference-title">
        <cite lang={language || undefined}>{title}</cite>
        {locator && <span>, {locator}</span>}
        <BackLinks reference={reference} setting={setting} />
      </p>
      {titleTranslation && <p className="reference-translation">{titleTranslation}</p>}
      <Whereabouts reference={reference} setting={setting} />
    </>
  );
}

function Whereabouts({ reference, setting }: { reference: ReferenceView; setting: Setting }) {
  const { outlet, publishedOn, accessedOn, url, archiveUrl } = reference;
  const { words, language } = setting;
  return (
    <p className="reference-whereabouts">
      {outlet && <span>{outlet}</span>}
      {publishedOn && <Day day={publishedOn} language={language} />}
      {accessedOn && <span>{words("accessed", { day: shortDay(accessedOn, language) })}</span>}
      {url && (
        <a href={url} className="address">
          {url}
        </a>
      )}
      {archiveUrl && <a href={archiveUrl}>{words("archived")}</a>}
    </p>
  );
}
