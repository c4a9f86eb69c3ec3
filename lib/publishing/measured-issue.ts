import type { IssueComposition } from "@/lib/issues/compose-issue";
import { issueLabel } from "@/lib/issues/publication";
import type { Id } from "@/lib/kernel/ids";
import { lineView } from "@/lib/rendering/article-view";
import type { IssueView } from "@/lib/rendering/issue-view";
import type { ArticleView } from "@/lib/rendering/view";
import { themeOf } from "./edition-view";

/** An issue as it would be printed with these texts, to know its length: nothing of it is ever shown. Articles without a text are left out. */
export function measuredIssue(composition: IssueComposition, views: ReadonlyMap<Id, ArticleView>): IssueView {
  const { publication, issue, colophon, sections, summary } = composition;
  const shown = sections.flatMap(({ title, number, groups }) => {
    const filled = groups.flatMap(({ category, items }) => {
      const articles = items.flatMap(({ articleId, slug, number: itemNumber }) => {
        const view = articleId && views.get(articleId);
        return view && slug ? [{ number: itemNumber, slug, hash: "", address: "", notices: [], view }] : [];
      });
      return articles.length > 0 ? [{ category, articles }] : [];
    });
    return filled.length > 0 ? [{ title, number, groups: filled }] : [];
  });
  const placed = new Map(
    shown.flatMap(({ groups }) => groups.flatMap((group) => group.articles)).map((one) => [one.slug, one]),
  );
  return {
    publication: { ...publication, theme: themeOf(publication.appearance) },
    issue: { ...issue, label: issueLabel(publication.numbering, issue.number) },
    sections: shown,
    summary: summary.flatMap(({ articleSlug: slug, text }) => {
      const one = placed.get(slug);
      return one ? [{ slug, number: one.number, title: one.view.titleText, text: lineView(text) }] : [];
    }),
    colophon,
    proof: seal,
    address: "",
  };
}

/** The seal's place in the imprint, which every printed edition has. */
const seal: IssueView["proof"] = {
  editionNumber: 1,
  publishedAt: "2000-01-01T00:00:00.000Z",
  publicNote: "",
  signedOffBy: "–",
  signedOffAt: "2000-01-01T00:00:00.000Z",
  editionHash: "0".repeat(64),
};
