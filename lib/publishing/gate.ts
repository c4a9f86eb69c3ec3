import type { ArticleState } from "@/lib/articles/article-state";
import type { Arrangement } from "@/lib/issues/arrangement";
import type { Missing } from "@/lib/review/approval";
import { bendableArticleFindings, bendableIssueFindings } from "./bendable-findings";
import type { Blocker, BlockerPlace, Finding, GateFacts, ReviewedArticle } from "./blocker";

export type GateLists = {
  /** Everything that stands in the way of publishing, in the order of the issue. Empty: it can go out. */
  blockers: Blocker[];
  /** The same without what a sign-off would mend. */
  contentBlockers: Blocker[];
  /** What is told of and lets the issue go out. */
  warnings: Blocker[];
};

/** The gate: one list of findings, parted by what the publication has set about them. What readers have already needs no sign-off. */
export function gate(facts: GateFacts): GateLists {
  const rules = facts.arrangement.gateRules;
  const found = contentFindings(facts).flatMap(({ rule, ...finding }): Blocker[] => {
    const level = rule ? rules[rule] : "block";
    return level === "off" ? [] : [{ ...finding, level }];
  });
  const contentBlockers = found.filter(({ level }) => level === "block");
  const isNew = facts.liveHash !== facts.hash;
  const signOff = (isNew ? signOffFindings(facts) : []).map((finding): Blocker => ({ ...finding, level: "block" }));
  return {
    contentBlockers,
    blockers: [...contentBlockers, ...signOff],
    warnings: found.filter(({ level }) => level === "warn"),
  };
}

function contentFindings(facts: GateFacts): Finding[] {
  const { arrangement, hash, liveHash } = facts;
  const about = issueSubject(arrangement);
  const issueId = arrangement.issue.id;
  const sections = arrangement.sections.flatMap((section) => sectionFindings(facts, section));
  if (arrangement.sections.every(({ items }) => items.length === 0)) {
    return [{ code: "issueEmpty", facts: {}, subject: about, place: { page: "issue", issueId, part: "sections" } }];
  }
  const found = [...sections, ...bendableIssueFindings(facts, about)];
  if (liveHash !== hash) return found;
  return [
    ...found,
    { code: "nothingNew", facts: {}, subject: about, place: { page: "issue", issueId, part: "sections" } },
  ];
}

type Section = Arrangement["sections"][number];
type Item = Section["items"][number];

function sectionFindings(facts: GateFacts, section: Section): Finding[] {
  const issueId = facts.arrangement.issue.id;
  if (section.items.length > 0) return section.items.flatMap((item) => itemFindings(facts, section, item));
  const subject = { type: "section", id: section.id, label: section.title } as const;
  return [
    {
      code: "sectionEmpty",
      facts: {},
      subject,
      place: { page: "issue", issueId, part: "section", sectionId: section.id },
    },
  ];
}

function itemFindings(facts: GateFacts, section: Section, item: Item): Finding[] {
  if (item.article) {
    const about = { item, article: item.article };
    const blocking = articleFindings(item.article, facts);
    return blocking.some(({ code }) => code === "articleOut")
      ? blocking
      : [...blocking, ...bendableArticleFindings(facts, about)];
  }
  const subject = { type: "slot", id: item.id, label: item.slotLabel || item.category || section.title } as const;
  const place = { page: "issue", issueId: facts.arrangement.issue.id, part: "item", itemId: item.id } as const;
  return [{ code: "slotEmpty", facts: { section: section.title }, subject, place }];
}

/** States in which an article goes out when its verdicts say so. */
const passing: readonly ArticleState[] = ["approved", "scheduled"];
const gone: readonly ArticleState[] = ["spiked", "retracted"];

function articleFindings(article: NonNullable<Item["article"]>, facts: GateFacts): Finding[] {
  const review = facts.reviews.get(article.correctionId ?? article.id);
  const subject = { type: "article", id: article.id, label: article.title } as const;
  const place = (part: "text" | "title" | "review") => ({ page: "article", articleId: article.id, part }) as const;
  const isOut = article.publishedRevisionId !== null && article.head?.revisionId === article.publishedRevisionId;
  if (gone.includes(article.state) && !isOut)
    return [{ code: "articleOut", facts: { state: article.state }, subject, place: place("text") }];
  const untitled: Finding[] =
    article.head && !article.title ? [{ code: "articleUntitled", facts: {}, subject, place: place("title") }] : [];
  const wordless = wordlessFindings(article, facts);
  if (isOut) return [...untitled, ...wordless]; // it goes out again as it is, whatever is being written meanwhile
  if (!article.head || !review)
    return [{ code: "articleNotSubmitted", facts: { state: article.state }, subject, place: place("text") }];
  const missing = review.missing.map(
    (one): Finding => ({ ...missingBlocker(one, review), subject, place: missingPlace(article.id, one) }),
  );
  if (missing.length > 0 || passing.includes(article.state) || article.correctionId)
    return [...untitled, ...wordless, ...missing];
  return [
    ...untitled,
    ...wordless,
    { code: "articleInState", facts: { state: article.state }, subject, place: place("review") },
  ];
}

/** A picture says to everybody what it shows, or that it only decorates: nothing goes out before. */
function wordlessFindings({ id, title, head }: NonNullable<Item["article"]>, facts: GateFacts): Finding[] {
  const count = (head && facts.materials.get(head.revisionId)?.wordlessPictures) ?? 0;
  if (count === 0) return [];
  const place = { page: "article", articleId: id, part: "picture" } as const;
  return [{ code: "picturesWordless", facts: { count }, subject: { type: "article", id, label: title }, place }];
}

function missingPlace(articleId: string, missing: Missing): BlockerPlace {
  if (missing.code === "suggestionsOpen") return { page: "article", articleId, part: "suggestions" };
  if (missing.code !== "commentsBlocking") return { page: "article", articleId, part: "review" };
  return { page: "article", articleId, part: "thread", threadId: missing.threadId };
}

function missingBlocker(missing: Missing, review: ReviewedArticle): Pick<Blocker, "code" | "facts"> {
  switch (missing.code) {
    case "notSubmitted":
      return { code: "articleNotSubmitted", facts: { state: "draft" } };
    case "reviewersMissing":
      return { code: "reviewersMissing", facts: { needed: missing.needed, assigned: missing.assigned } };
    case "verdictMissing":
    case "changesRequested":
      return { code: missing.code, facts: { reviewer: review.reviewerNames.get(missing.reviewerId) ?? "" } };
    case "checklistOpen":
      return { code: "checklistOpen", facts: { items: missing.items, count: missing.items.length } };
    case "suggestionsOpen":
      return { code: missing.code, facts: { count: missing.count } };
    case "commentsBlocking":
      return { code: missing.code, facts: { count: missing.count, quote: missing.quote.slice(0, 40) } };
  }
}

function signOffFindings({ arrangement, hash, signOff, assemblerIds }: GateFacts): Finding[] {
  const place = { page: "issue", issueId: arrangement.issue.id, part: "signOff" } as const;
  const subject = issueSubject(arrangement);
  if (!signOff) return [{ code: "signOffMissing", facts: {}, subject, place }];
  const by = { by: signOff.userName, at: signOff.at.toISOString() };
  if (signOff.hash !== hash) return [{ code: "signOffLapsed", facts: by, subject, place }];
  if (assemblerIds.includes(signOff.userId)) return [{ code: "signOffByAssembler", facts: by, subject, place }];
  return [];
}

function issueSubject({ issue }: Arrangement): Blocker["subject"] {
  return { type: "issue", id: issue.id, label: String(issue.number) };
}
