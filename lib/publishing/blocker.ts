import type { Arrangement } from "@/lib/issues/arrangement";
import type { GateRule } from "@/lib/issues/gate-rules";
import type { Missing } from "@/lib/review/approval";
import type { RevisionMaterials } from "./revision-materials";

/** Where a blocker is mended: the page and the part of it. Addresses are made of it in `app`. */
export type BlockerPlace =
  | { page: "issue"; issueId: string; part: "sections" | "signOff" | "details" | "summary" | "checklist" }
  | { page: "issue"; issueId: string; part: "section"; sectionId: string }
  | { page: "issue"; issueId: string; part: "item"; itemId: string }
  | {
      page: "article";
      articleId: string;
      part: "text" | "title" | "review" | "picture" | "credit" | "summary" | "references" | "suggestions";
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

/** Whether nothing is found but that readers have it already: it is out as it stands here. */
export function isAsReadersHaveIt(contentBlockers: readonly Pick<Blocker, "code">[]): boolean {
  return contentBlockers.length > 0 && contentBlockers.every(({ code }) => code === "nothingNew");
}
