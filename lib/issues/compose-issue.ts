import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import type { ArticleKind } from "@/lib/platform/generated/prisma/enums";
import type { ArrangedItem, Arrangement } from "./arrangement";
import { type ContentsSection, deriveContents } from "./derive-contents";
import { deriveSummary, type SummaryLine } from "./derive-summary";
import type { Colophon } from "./publication";

export type ComposedItem = {
  itemId: Id;
  category: string;
  slotLabel: string;
  articleId: Id | null;
  slug: string | null;
  title: string;
  kind: ArticleKind | null;
  revisionId: Id | null;
  revisionNumber: number | null;
  hash: string | null;
};

/** An issue as it would go out now, with everything that is derived already derived. Holes (slots, articles never submitted) are null. */
export type IssueComposition = {
  publication: Omit<Arrangement["publication"], "colophon">;
  issue: Pick<Arrangement["issue"], "number" | "slug" | "publicationDate" | "introduction">;
  sections: ContentsSection<ComposedItem>[];
  summary: SummaryLine[];
  colophon: Colophon;
};

export function composeIssue({ issue, publication, sections }: Arrangement): IssueComposition {
  const { colophon, ...frame } = publication;
  const contents = deriveContents(sections.map((section) => ({ ...section, items: section.items.map(composeItem) })));
  const articles = new Map(sections.flatMap(({ items }) => items.map(({ id, article }) => [id, article] as const)));
  const inOrder = composedItems(contents).flatMap(({ itemId }) => {
    const article = articles.get(itemId);
    return article ? [{ articleId: article.id, slug: article.slug, summary: article.summary }] : [];
  });
  return {
    publication: frame,
    issue: {
      number: issue.number,
      slug: issue.slug,
      publicationDate: issue.publicationDate,
      introduction: issue.introduction,
    },
    sections: contents,
    summary: deriveSummary(inOrder, issue.summary),
    colophon: issue.colophonOverride ?? colophon,
  };
}

function composeItem({ id, category, slotLabel, article }: ArrangedItem): ComposedItem {
  return {
    itemId: id,
    category,
    slotLabel,
    articleId: article?.id ?? null,
    slug: article?.slug ?? null,
    title: article?.title ?? slotLabel,
    kind: article?.kind ?? null,
    revisionId: article?.head?.revisionId ?? null,
    revisionNumber: article?.head?.number ?? null,
    hash: article?.head?.hash ?? null,
  };
}

export function composedItems(sections: IssueComposition["sections"]) {
  return sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

/**
 * The issue's hash: of everything that a reader would be given, so of order, numbers, labels, summary, colophon and every article's
 * hash. Ids of rows and of revisions are not in it: saving the same text again changes nothing that anybody could see.
 */
export function issueHash({ publication, issue, sections, summary, colophon }: IssueComposition): Promise<string> {
  return hashOf({
    publication,
    issue,
    colophon,
    sections: sections.map(({ title, number, groups }) => ({
      title,
      number,
      groups: groups.map(({ category, items }) => ({
        category,
        items: items.map(({ articleId, slug, title, kind, hash, number }) => ({
          articleId,
          slug,
          title,
          kind,
          hash,
          number,
        })),
      })),
    })),
    summary: summary.map(({ articleSlug, text }) => ({ articleSlug, text: plainJson(text) })),
  });
}

/** Inline nodes came out of a JSON column, so that they are JSON; the type does not know it. */
function plainJson(text: SummaryLine["text"]) {
  return JSON.parse(JSON.stringify(text)) as { type: string }[];
}
