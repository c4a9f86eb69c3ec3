import { issueLabel } from "@/lib/issues/publication";
import type { About } from "@/lib/publishing/catalogue/catalogue";
import type { IssueCard } from "@/lib/publishing/published";
import { feedPath, issuePath } from "@/lib/rendering/addresses";
import { AcrossHead } from "./across-head";
import { Day } from "./day";
import { FeedList } from "./feed-list";
import { inOrder } from "./in-order";
import type { Setting } from "./words";

/** What a publication is: its own words, who makes it, since when, under which terms, and how programs read it. */
export function AboutPage({ about, setting }: { about: About; setting: Setting }) {
  const { publication } = about;
  const { words } = setting;
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={words("across.about")} />
      {publication.description && <p className="description">{publication.description}</p>}
      <div className="colophon about-facts">
        <Facts about={about} setting={setting} />
        {publication.rightsNotice && (
          <section className="rights" aria-labelledby="rights">
            <h2 id="rights" className="end-title">
              {words("rights")}
            </h2>
            {inOrder(publication.rightsNotice.split("\n")).map(({ key, item }) => (
              <p key={key}>{item}</p>
            ))}
          </section>
        )}
      </div>
      <FeedList hrefOf={(kind) => feedPath(publication.slug, kind)} words={words} />
    </div>
  );
}

function Facts({ about: { publication, colophon, issues, first, latest }, setting }: Parameters<typeof AboutPage>[0]) {
  const { words } = setting;
  const issueOf = (card: IssueCard) => (
    <>
      <a href={issuePath(publication.slug, card.slug)}>{issueLabel(publication.numbering, card.number)}</a>{" "}
      <Day day={card.publicationDate} language={setting.language} />
    </>
  );
  return (
    <section aria-labelledby="colophon">
      <h2 id="colophon" className="end-title">
        {words("colophon")}
      </h2>
      <dl>
        {publication.publisher && <Fact label={words("across.publisher")}>{publication.publisher}</Fact>}
        <Fact label={words("across.issues")}>{words("across.issueCount", { count: issues })}</Fact>
        <Fact label={words("across.firstIssue")}>{issueOf(first)}</Fact>
        <Fact label={words("across.latestIssue")}>{issueOf(latest)}</Fact>
        {colophon.map(({ label, value }) => (
          <Fact key={label} label={label}>
            {/^https?:\/\/\S+$/.test(value) ? <a href={value}>{value}</a> : value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
