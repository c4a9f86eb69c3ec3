import type { Arrangement } from "@/lib/issues/arrangement";
import type { ArticleState } from "@/lib/articles/article-state";
import type { Missing } from "@/lib/review/approval";

/** Where a blocker is mended: the page and the part of it. Addresses are made of it in `app`. */
export type BlockerPlace =
  | { page: "issue"; issueId: string; part: "sections" | "signOff" | "details" }
  | { page: "issue"; issueId: string; part: "section"; sectionId: string }
  | { page: "issue"; issueId: string; part: "item"; itemId: string }
  | { page: "article"; articleId: string; part: "text" | "review" | "picture" }
  | { page: "article"; articleId: string; part: "thread"; threadId: string };

/** One reason why an issue cannot go out, with what a sentence about it needs, and what it is about. */
export type Blocker = {
  code: BlockerCode;
  facts: Readonly<Record<string, string | number | readonly string[] | null>>;
  /** What it is about, by the name that people know it by. */
  subject: { type: "issue" | "section" | "slot" | "article"; id: string; label: string };
  place: BlockerPlace;
};

export const blockerCodes = [
  "issueEmpty",
  "sectionEmpty",
  "slotEmpty",
  "articleUntitled",
  "picturesWordless",
  "articleNotSubmitted",
  "articleOut",
  "articleInState",
  "reviewersMissing",
  "verdictMissing",
  "changesRequested",
  "checklistOpen",
  "suggestionsOpen",
  "commentsBlocking",
  "nothingNew",
  "signOffMissing",
  "signOffLapsed",
  "signOffByAssembler",
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/** What the gate knows of an article's review. */
export type ReviewedArticle = {
  approved: boolean;
  missing: readonly Missing[];
  reviewerNames: ReadonlyMap<string, string>;
};

export type SignOffFacts = { hash: string; userId: string; userName: string; at: Date } | null;

export type GateFacts = {
  arrangement: Arrangement;
  /** The hash of what would go out now. */
  hash: string;
  reviews: ReadonlyMap<string, ReviewedArticle>;
  /** The newest sign-off; null: there never was one. */
  signOff: SignOffFacts;
  assemblerIds: readonly string[];
  /** How many pictures of an article lack their alternative text, by the id of its head revision; those that lack none are left out. */
  wordlessPictures: ReadonlyMap<string, number>;
  /** The issue's hash that the live edition carries; null: nothing is out. */
  liveHash: string | null;
};

/** Everything that stands in the way of publishing, in the order of the issue. Empty: it can go out. */
export function gate(facts: GateFacts): Blocker[] {
  return [...contentBlockers(facts), ...signOffBlockers(facts)];
}

/** What must be mended before anybody can sign it off: everything but the sign-off itself. */
export function contentBlockers(facts: GateFacts): Blocker[] {
  const { arrangement, hash, liveHash } = facts;
  const about = issueSubject(arrangement);
  const issueId = arrangement.issue.id;
  const sections = arrangement.sections.flatMap((section) => sectionBlockers(facts, section));
  if (arrangement.sections.every(({ items }) => items.length === 0)) {
    return [{ code: "issueEmpty", facts: {}, subject: about, place: { page: "issue", issueId, part: "sections" } }];
  }
  if (liveHash !== hash) return sections;
  return [
    ...sections,
    { code: "nothingNew", facts: {}, subject: about, place: { page: "issue", issueId, part: "sections" } },
  ];
}

type Section = Arrangement["sections"][number];
type Item = Section["items"][number];

function sectionBlockers(facts: GateFacts, section: Section): Blocker[] {
  const issueId = facts.arrangement.issue.id;
  if (section.items.length > 0) return section.items.flatMap((item) => itemBlockers(facts, section, item));
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

function itemBlockers(facts: GateFacts, section: Section, item: Item): Blocker[] {
  if (item.article) return articleBlockers(item.article, facts);
  const subject = { type: "slot", id: item.id, label: item.slotLabel || item.category || section.title } as const;
  const place = { page: "issue", issueId: facts.arrangement.issue.id, part: "item", itemId: item.id } as const;
  return [{ code: "slotEmpty", facts: { section: section.title }, subject, place }];
}

/** States in which an article goes out when its verdicts say so. */
const passing: readonly ArticleState[] = ["approved", "scheduled"];
/** States of an article that is out already; it goes out again as it is. */
const out: readonly ArticleState[] = ["published", "corrected"];
const gone: readonly ArticleState[] = ["spiked", "retracted"];

function articleBlockers(article: NonNullable<Item["article"]>, facts: GateFacts): Blocker[] {
  const review = facts.reviews.get(article.id);
  const subject = { type: "article", id: article.id, label: article.title } as const;
  const place = (part: "text" | "review") => ({ page: "article", articleId: article.id, part }) as const;
  if (gone.includes(article.state))
    return [{ code: "articleOut", facts: { state: article.state }, subject, place: place("text") }];
  const untitled: Blocker[] =
    article.head && !article.title ? [{ code: "articleUntitled", facts: {}, subject, place: place("text") }] : [];
  const wordless = wordlessBlockers(article, facts);
  if (out.includes(article.state) && article.head?.revisionId === article.publishedRevisionId)
    return [...untitled, ...wordless];
  if (!article.head || !review)
    return [{ code: "articleNotSubmitted", facts: { state: article.state }, subject, place: place("text") }];
  const missing = review.missing.map(
    (one): Blocker => ({ ...missingBlocker(one, review), subject, place: missingPlace(article.id, one) }),
  );
  if (missing.length > 0 || passing.includes(article.state)) return [...untitled, ...wordless, ...missing];
  return [
    ...untitled,
    ...wordless,
    { code: "articleInState", facts: { state: article.state }, subject, place: place("review") },
  ];
}

/** A picture says to everybody what it shows, or that it only decorates: nothing goes out before. */
function wordlessBlockers({ id, title, head }: NonNullable<Item["article"]>, facts: GateFacts): Blocker[] {
  const count = (head && facts.wordlessPictures.get(head.revisionId)) ?? 0;
  if (count === 0) return [];
  const place = { page: "article", articleId: id, part: "picture" } as const;
  return [{ code: "picturesWordless", facts: { count }, subject: { type: "article", id, label: title }, place }];
}

function missingPlace(articleId: string, missing: Missing): BlockerPlace {
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

function signOffBlockers({ arrangement, hash, signOff, assemblerIds }: GateFacts): Blocker[] {
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
