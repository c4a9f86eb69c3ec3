import type { EditionFrame } from "@/lib/publishing/edition";
import { Day } from "./day";
import { inOrder } from "./in-order";
import type { ReaderWords } from "./words";

/** The imprint and the terms of use, at the end of an issue. The date of issue leads, since it is derived and never typed. */
export function Colophon({ frame, words }: { frame: EditionFrame; words: ReaderWords }) {
  const { publication, issue, colophon } = frame;
  return (
    <div className="colophon">
      <section aria-labelledby="colophon">
        <h2 id="colophon" className="end-title">
          {words("colophon")}
        </h2>
        <dl>
          <dt>{words("publishedOn")}</dt>
          <dd>
            <Day day={issue.publicationDate} language={publication.language} />
          </dd>
          {colophon.map(({ label, value }) => (
            <Row key={label} label={label} value={value} />
          ))}
        </dl>
      </section>
      <Rights frame={frame} words={words} />
    </div>
  );
}

/** The publication's rights notice; nothing when it has none. */
export function Rights({ frame, words }: { frame: EditionFrame; words: ReaderWords }) {
  const { rightsNotice } = frame.publication;
  if (!rightsNotice) return null;
  return (
    <section className="rights" aria-labelledby="rights">
      <h2 id="rights" className="end-title">
        {words("rights")}
      </h2>
      {inOrder(rightsNotice.split("\n")).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  const isAddress = /^https?:\/\/\S+$/.test(value);
  return (
    <>
      <dt>{label}</dt>
      <dd>{isAddress ? <a href={value}>{value}</a> : value}</dd>
    </>
  );
}
