import type { EditionFrame, EditionItem, EditionSection } from "@/lib/publishing/edition";
import { type ArticleLinks, publicLinks } from "./article-links";
import { Headline } from "./headline";
import type { ReaderWords } from "./words";

type Props = {
  frame: EditionFrame;
  words: ReaderWords /** Leads within the page's own issue, or from elsewhere to it. */;
  id?: string;
  links?: ArticleLinks;
};

/** The contents, as derived when the issue was published: sections, in them categories, in them the articles with their numbers. */
export function Contents({ frame, words, id = "contents", links = publicLinks(frame) }: Props) {
  return (
    <nav className="issue-contents" aria-labelledby={id}>
      <h2 id={id} className="part-title">
        {words("contents")}
      </h2>
      <ol className="contents-sections">
        {frame.sections.map((section) => (
          <ContentsSection
            key={`${section.number} ${section.title}`}
            section={section}
            links={links}
            language={frame.publication.language}
          />
        ))}
      </ol>
    </nav>
  );
}

type SectionProps = { section: EditionSection; links: ArticleLinks; language: string };

function ContentsSection({ section, links, language }: SectionProps) {
  return (
    <li className="contents-section" data-brief={isBrief(section) || undefined}>
      <p className="contents-section-title">
        {section.number && <span className="section-number">{section.number}</span>} {section.title}
      </p>
      <ul className="contents-groups">
        {section.groups.map((group) => (
          <li key={group.category} className="contents-group">
            {group.category && <p className="category">{group.category}</p>}
            <ul>
              {group.items.map((item) => (
                <ContentsItem key={item.slug} item={item} links={links} language={language} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </li>
  );
}

type ItemProps = { item: EditionItem; links: ArticleLinks; language: string };

function ContentsItem({ item, links, language }: ItemProps) {
  return (
    <li className="contents-item" data-kind={item.kind}>
      <a href={links(item.slug)}>
        {item.number && <span className="item-number">{item.number}</span>}{" "}
        <span>
          <Headline text={item.title} language={language} />
        </span>
      </a>
    </li>
  );
}

/** A section of briefs alone is set smaller. */
export function isBrief(section: EditionSection): boolean {
  return section.groups.every(({ items }) => items.every(({ kind }) => kind === "brief"));
}
