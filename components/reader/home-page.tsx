import { issueLabel } from "@/lib/issues/publication";
import type { PublishedHome } from "@/lib/publishing/published";
import { issuePath, publicationPath } from "@/lib/rendering/addresses";
import { Day } from "./day";
import { Headlines } from "./issue-list";
import type { Setting } from "./words";

type Props = {
  home: PublishedHome;
  setting: Setting;
  /** Of each publication, by its slug: its copy speaks its own language, whatever the page around it speaks. */
  settings: ReadonlyMap<string, Setting>;
};

/** The house's publications, each with its newest issue. */
export function HomePage({ home, setting, settings }: Props) {
  const { words } = setting;
  if (home.publications.length === 0) {
    return (
      <div className="nothing-yet">
        <h1>{words("nothingPublished")}</h1>
        <p>{words("nothingPublishedMore")}</p>
      </div>
    );
  }
  return (
    <div className="stand">
      <h1 className="unseen">{words("home")}</h1>
      {home.publications.map((entry) => (
        <Copy key={entry.publication.slug} entry={entry} setting={settings.get(entry.publication.slug) ?? setting} />
      ))}
    </div>
  );
}

function Copy({ entry, setting }: { entry: PublishedHome["publications"][number]; setting: Setting }) {
  const { publication, latest } = entry;
  return (
    <section className="copy" lang={publication.language} aria-labelledby={`copy-${publication.slug}`}>
      <div className="nameplate">
        <h2 id={`copy-${publication.slug}`}>
          <span className="nameplate-name">
            <a href={publicationPath(publication.slug)}>{publication.title}</a>
          </span>{" "}
          <span className="nameplate-number">
            <a href={issuePath(publication.slug, latest.slug)}>{issueLabel(publication.numbering, latest.number)}</a>
          </span>
        </h2>
        <p className="nameplate-line">
          <Day day={latest.publicationDate} language={publication.language} as="long" />
          {publication.publisher && <span>{publication.publisher}</span>}
        </p>
      </div>
      <div className="copy-text">
        {publication.description && <p className="description">{publication.description}</p>}
        <Headlines issue={latest} publication={publication} setting={setting} />
      </div>
    </section>
  );
}
