import { issueLabel } from "@/lib/issues/publication";
import { lineView } from "@/lib/rendering/article-view";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import type { IssueView, PlacedArticle, Theme } from "@/lib/rendering/issue-view";
import type { NoticeView } from "@/lib/rendering/issue-view";
import type { ArticleView } from "@/lib/rendering/view";
import { type EditionFrame, type EditionItem, placedItems } from "./edition";

type Edition = {
  readonly frame: EditionFrame;
  /** SHA-256 of the manifest. */
  readonly hash: string;
  readonly views: ReadonlyMap<string, ArticleView>;
  /** What readers are told over articles, by their slugs. */
  readonly notices: ReadonlyMap<string, NoticeView[]>;
  /** The site's own address, without a slash at its end. */
  readonly site: string;
};

/** An edition as its forms read it. Pure: the frame, the views of its articles, nothing looked up. */
export function editionView({ frame, hash, views, notices, site }: Edition): IssueView {
  const { publication, issue, edition, seal } = frame;
  return {
    publication: { ...publication, theme: themeOf(publication.appearance) },
    issue: { ...issue, label: issueLabel(publication.numbering, issue.number) },
    sections: frame.sections.map(({ title, number, groups }) => ({
      title,
      number,
      groups: groups.map(({ category, items }) => ({
        category,
        articles: items.flatMap((item) => placedArticle(frame, item, { views, notices, site })),
      })),
    })),
    summary: summaryOf(frame),
    colophon: frame.colophon,
    proof: {
      editionNumber: edition.number,
      publishedAt: edition.publishedAt,
      publicNote: edition.publicNote,
      signedOffBy: seal.signedOffBy,
      signedOffAt: seal.at,
      editionHash: hash,
    },
    address: `${site}${issuePath(publication.slug, issue.slug)}`,
  };
}

const houseColour = "#1f3a5f";

/** How a publication looks in print, with the house's own where it has set nothing. */
export function themeOf(appearance: EditionFrame["publication"]["appearance"]): Theme {
  const { textFace, colour = houseColour, margins = "regular" } = appearance;
  return { textFace, colour, margins };
}

function placedArticle(
  { publication, issue }: EditionFrame,
  { number, slug, hash }: EditionItem,
  { views, notices, site }: Pick<Edition, "views" | "notices" | "site">,
): PlacedArticle[] {
  const view = views.get(slug);
  const address = `${site}${articlePath(publication.slug, issue.slug, slug)}`;
  return view ? [{ number, slug, hash, address, notices: notices.get(slug) ?? [], view }] : [];
}

function summaryOf(frame: EditionFrame): IssueView["summary"] {
  const items = new Map(placedItems(frame).map(({ item }) => [item.slug, item]));
  return frame.summary.flatMap(({ articleSlug, text }) => {
    const item = items.get(articleSlug);
    return item ? [{ slug: articleSlug, number: item.number, title: item.title, text: lineView(text) }] : [];
  });
}
