import type { EditionFrame, EditionItem, EditionSection } from "@/lib/publishing/edition";
import type { ArticleView } from "@/lib/rendering/view";
import { type ArticleLinks, publicLinks } from "./article-links";
import { Brief } from "./brief";
import { Headline } from "./headline";
import { Inline } from "./inline";
import { Lead } from "./lead";
import type { Setting } from "./words";

type Props = {
  section: EditionSection;
  frame: EditionFrame;
  /** Views of the section's articles by slug: their leads stand here, and briefs whole. */
  views: ReadonlyMap<string, ArticleView>;
  setting: Setting;
  /** Its place in the issue, from 1: the anchor of its opener. */
  place: number;
  links?: ArticleLinks;
};

/** A section of an issue behind its opener: the numeral and its title over a rule, then its articles. */
export function IssueSection({ section, frame, views, setting, place, links = publicLinks(frame) }: Props) {
  const id = `section-${place}`;
  return (
    <section className="issue-section" aria-labelledby={id}>
      <h2 id={id} className="opener">
        {section.number && <span className="section-number">{section.number}</span>} <span>{section.title}</span>
      </h2>
      <div className="issue-articles">
        {section.groups.flatMap((group) =>
          group.items.map((item) => (
            <Entry
              key={item.slug}
              item={item}
              category={group.category}
              href={links(item.slug)}
              view={views.get(item.slug)}
              setting={setting}
            />
          )),
        )}
      </div>
    </section>
  );
}

type EntryProps = {
  item: EditionItem;
  category: string;
  href: string | undefined;
  view: ArticleView | undefined;
  setting: Setting;
};

function Entry({ item, category, href, view, setting }: EntryProps) {
  if (item.kind === "brief" && view) return <Brief view={view} number={item.number} href={href} setting={setting} />;
  return (
    <article className="entry" data-kind={item.kind}>
      {category && <p className="category">{category}</p>}
      <h3 className="entry-title">
        <a href={href}>
          {item.number && <span className="item-number">{item.number}</span>}{" "}
          <span>
            {view ? (
              <Inline views={view.title} words={setting.words} linked={false} />
            ) : (
              <Headline text={item.title} language={setting.language} />
            )}
          </span>
        </a>
      </h3>
      {view && (
        <div className="entry-text">
          {view.lead && <Lead lead={view.lead} setting={setting} linked={false} />}
          <EntryFacts view={view} setting={setting} />
        </div>
      )}
    </article>
  );
}

function EntryFacts({ view, setting }: { view: ArticleView; setting: Setting }) {
  const { words } = setting;
  const outline = view.outline.filter(({ number }) => number !== null);
  return (
    <>
      {view.kind === "feature" && outline.length > 1 && (
        <ol className="entry-outline">
          {outline.map(({ anchor, text }) => (
            <li key={anchor}>
              <Headline text={text} language={view.language} />
            </li>
          ))}
        </ol>
      )}
      <p className="facts">
        {view.byline && <span>{words("by", { name: view.byline })}</span>}
        <span>{words("readingTime", { minutes: view.readingMinutes })}</span>
      </p>
    </>
  );
}
