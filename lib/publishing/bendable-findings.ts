import type { ArrangedArticle, ArrangedItem } from "@/lib/issues/arrangement";
import type { Blocker, Finding, GateFacts } from "./blocker";

type Subject = Blocker["subject"];
type About = { item: ArrangedItem; article: ArrangedArticle };

/** What a publication may choose to be told of only, of one article. Nothing is asked of a text that was never handed in. */
export function bendableArticleFindings(facts: GateFacts, { item, article }: About): Finding[] {
  if (!article.head) return [];
  const subject = { type: "article", id: article.id, label: article.title } as const;
  return [
    ...materialFindings(facts, article, subject),
    ...deadLinkFindings(facts, article, subject),
    ...summaryFindings(facts, article, subject),
    ...articlePages(facts, { item, article }, subject),
  ];
}

/** The same of the issue as a whole. */
export function bendableIssueFindings(facts: GateFacts, subject: Subject): Finding[] {
  const { issue } = facts.arrangement;
  const open = issue.checklist.filter(({ done }) => done === null).map(({ text }) => text);
  const points: Finding[] =
    open.length > 0
      ? [
          {
            code: "pointsOpen",
            facts: { count: open.length, points: open },
            rule: "issueChecklist",
            subject,
            place: { page: "issue", issueId: issue.id, part: "checklist" },
          },
        ]
      : [];
  return [...points, ...issuePages(facts, subject)];
}

function materialFindings({ materials }: GateFacts, { id, head }: ArrangedArticle, subject: Subject): Finding[] {
  const found = head && materials.get(head.revisionId);
  if (!found) return [];
  const place = (part: "references" | "credit") => ({ page: "article", articleId: id, part }) as const;
  const sources: Finding[] =
    found.sourceIds.length === 0
      ? [{ code: "sourcesMissing", facts: {}, rule: "sources", subject, place: place("references") }]
      : [];
  const tables = found.sourcelessTables.map(
    ({ tableId, caption }): Finding => ({
      code: "tableSourceless",
      facts: { caption },
      rule: "tableSources",
      subject,
      place: { page: "table", tableId },
    }),
  );
  const count = found.uncreditedPictures;
  const credits: Finding[] =
    count > 0
      ? [{ code: "picturesUncredited", facts: { count }, rule: "pictureCredits", subject, place: place("credit") }]
      : [];
  return [...sources, ...tables, ...credits];
}

function deadLinkFindings({ materials, deadLinks }: GateFacts, { head }: ArrangedArticle, subject: Subject): Finding[] {
  const named = (head && materials.get(head.revisionId)?.sourceIds) ?? [];
  return named.flatMap((sourceId): Finding[] => {
    const title = deadLinks.get(sourceId);
    if (title === undefined) return [];
    return [{ code: "linkDead", facts: { title }, rule: "deadLinks", subject, place: { page: "source", sourceId } }];
  });
}

/** A brief is its own summary. */
function summaryFindings({ summarised }: GateFacts, { id, kind }: ArrangedArticle, subject: Subject): Finding[] {
  if (kind === "brief" || summarised.has(id)) return [];
  const place = { page: "article", articleId: id, part: "summary" } as const;
  return [{ code: "summaryMissing", facts: {}, rule: "summaryLines", subject, place }];
}

function articlePages({ arrangement, pages }: GateFacts, { item, article }: About, subject: Subject): Finding[] {
  const place = { page: "issue", issueId: arrangement.issue.id, part: "item", itemId: item.id } as const;
  const tenths = pages.articles.get(article.id) ?? null;
  return overBudget(tenths, item.pageBudget, { code: "articleOverBudget", subject, place });
}

function issuePages({ arrangement, pages }: GateFacts, subject: Subject): Finding[] {
  const { id, pageBudget } = arrangement.issue;
  const place = { page: "issue", issueId: id, part: "sections" } as const;
  return overBudget(pages.issue, pageBudget, { code: "issueOverBudget", subject, place });
}

/** A budget that nobody has counted against is not said to be kept. */
function overBudget(
  tenths: number | null,
  budget: number | null,
  about: Pick<Finding, "subject" | "place"> & { code: "articleOverBudget" | "issueOverBudget" },
): Finding[] {
  if (budget === null) return [];
  if (tenths === null) return [{ ...about, code: "pagesUncounted", facts: { budget }, rule: "pageBudget" }];
  if (tenths <= budget * 10) return [];
  return [{ ...about, facts: { pages: tenths / 10, budget }, rule: "pageBudget" }];
}
