import type { Arrangement } from "@/lib/issues/arrangement";
import type { GateRule } from "@/lib/issues/gate-rules";
import type { ArticleState } from "@/lib/articles/article-state";
import type { Missing } from "@/lib/review/approval";
import { bendableArticleFindings, bendableIssueFindings } from "./bendable-findings";
import type { RevisionMaterials } from "./revision-materials";

/** Where a blocker is mended: the page and the part of it. Addresses are made of it in `app`. */
export type BlockerPlace =
  | { page: "issue"; issueId: string; part: "sections" | "signOff" | "details" | "summary" | "checklist" }
  | { page: "issue"; issueId: string; part: "section"; sectionId: string }
  | { page: "issue"; issueId: string; part: "item"; itemId: string }
  | {
      page: "article";
      articleId: string;
      part: "text" | "title" | "review" | "picture" | "credit" | "summary" | "references";
    }
  | { page: "article"; articleId: string; part: "thread"; threadId: string }
  | { page: "table"; tableId: string }
  | { page: "source"; sourceId: string };

/** One reason why an issue cannot go out, with what a sentence about it needs, and what it is about. */
export type Blocker = {
  code: BlockerCode;
  /** `warn`: it is told of, and lets the issue go out. */
  level: "block" | "warn";
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
  "pointsOpen",
  "sourcesMissing",
  "tableSourceless",
  "picturesUncredited",
  "linkDead",
  "summaryMissing",
  "articleOverBudget",
  "issueOverBudget",
  "pagesUncounted",
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
  /** By the id of each article's head revision. */
  materials: ReadonlyMap<string, RevisionMaterials>;
  /** Titles of sources whose page is gone, by their ids. */
  deadLinks: ReadonlyMap<string, string>;
  /** Articles whose line in the summary is there, or was left out by an editor. */
  summarised: ReadonlySet<string>;
  /** Printed pages of what would go out, in tenths, by article; of the whole issue. Absent or null: never counted. */
  pages: { articles: ReadonlyMap<string, number>; issue: number | null };
  /** The issue's hash that the live edition carries; null: nothing is out. */
  liveHash: string | null;
};

/** What was found before it is known how grave the publication takes it. Without a rule it always blocks. */
export type Finding = Omit<Blocker, "level"> & { rule?: GateRule };

export type GateLists = {
  /** Everything that stands in the way of publishing, in the order of the issue. Empty: it can go out. */
  blockers: Blocker[];
  /** The same without what a sign-off would mend. */
  contentBlockers: Blocker[];
  /** What is told of and lets the issue go out. */
  warnings: Blocker[];
};

/** The gate: one list of findings, parted by what the publication has set about them. */
export function gate(facts: GateFacts): GateLists {
  const rules = facts.arrangement.gateRules;
  const found = contentFindings(facts).flatMap(({ rule, ...finding }): Blocker[] => {
    const level = rule ? rules[rule] : "block";
    return level === "off" ? [] : [{ ...finding, level }];
  });
  const contentBlockers = found.filter(({ level }) => level === "block");
  const signOff = signOffFindings(facts).map((finding): Blocker => ({ ...finding, level: "block" }));
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
/** States of an article that is out already; it goes out again as it is. */
const out: readonly ArticleState[] = ["published", "corrected"];
const gone: readonly ArticleState[] = ["spiked", "retracted"];

function articleFindings(article: NonNullable<Item["article"]>, facts: GateFacts): Finding[] {
  const review = facts.reviews.get(article.id);
  const subject = { type: "article", id: article.id, label: article.title } as const;
  const place = (part: "text" | "title" | "review") => ({ page: "article", articleId: article.id, part }) as const;
  if (gone.includes(article.state))
    return [{ code: "articleOut", facts: { state: article.state }, subject, place: place("text") }];
  const untitled: Finding[] =
    article.head && !article.title ? [{ code: "articleUntitled", facts: {}, subject, place: place("title") }] : [];
  const wordless = wordlessFindings(article, facts);
  if (out.includes(article.state) && article.head?.revisionId === article.publishedRevisionId)
    return [...untitled, ...wordless];
  if (!article.head || !review)
    return [{ code: "articleNotSubmitted", facts: { state: article.state }, subject, place: place("text") }];
  const missing = review.missing.map(
    (one): Finding => ({ ...missingBlocker(one, review), subject, place: missingPlace(article.id, one) }),
  );
  if (missing.length > 0 || passing.includes(article.state)) return [...untitled, ...wordless, ...missing];
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
