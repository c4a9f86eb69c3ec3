import type { ReaderWords } from "./words";

/** What stands where nothing published stands. It does not say whether something is being written. */
export function MissingPage({ words, home }: { words: ReaderWords; home: string }) {
  return (
    <div className="missing">
      <p className="missing-number" aria-hidden="true">
        404
      </p>
      <h1>{words("missingTitle")}</h1>
      <p>{words("missing")}</p>
      <p className="issue-onward">
        <a href={home}>{words("missingHome")}</a>
      </p>
    </div>
  );
}
