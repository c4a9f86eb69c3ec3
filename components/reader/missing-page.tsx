import { OnwardHome, type Onward } from "./onward-home";
import type { ReaderWords } from "./words";

type Props = { words: ReaderWords; publication?: Onward };

/** What stands where nothing published stands. It does not say whether something is being written. */
export function MissingPage({ words, publication }: Props) {
  return (
    <div className="missing">
      <p className="missing-number" aria-hidden="true">
        404
      </p>
      <h1>{words("missingTitle")}</h1>
      <p>{words("missing")}</p>
      <OnwardHome publication={publication} words={words} />
    </div>
  );
}
