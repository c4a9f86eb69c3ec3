import { oldEditionPath } from "@/lib/rendering/addresses";
import type { EditionNote } from "@/lib/publishing/published";
import { Moment } from "./day";
import type { Setting } from "./words";

type Props = {
  history: readonly EditionNote[];
  current: number;
  setting: Setting;
  /** Publication and issue by their slugs: earlier editions are read as they were. */
  place: readonly [publication: string, issue: string];
};

/** What readers are told of an issue that came out more than once. */
export function EditionHistory({ history, current, setting, place }: Props) {
  if (history.length < 2) return null;
  const { words } = setting;
  return (
    <section className="editions" aria-labelledby="editions">
      <h2 id="editions" className="end-title">
        {words("editions")}
      </h2>
      <ol>
        {history.map(({ number, publishedAt, publicNote }) => (
          <li key={number} aria-current={number === current ? "true" : undefined}>
            {number === current ? (
              <span className="edition-number">{words("edition", { number })}</span>
            ) : (
              <a className="edition-number" href={oldEditionPath(...place, number)}>
                {words("edition", { number })}
              </a>
            )}{" "}
            <Moment at={publishedAt} setting={setting} />
            {publicNote && <p>{publicNote}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
