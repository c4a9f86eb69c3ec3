import type { Id } from "@/lib/kernel/ids";
import type { Day } from "@/lib/kernel/dates";
import type { ArticleKind, ArticleState, IssueState } from "@/lib/platform/generated/prisma/enums";
import type { InlineNode } from "./derive-summary";
import type { SectionRule } from "./derive-contents";
import type { GateRules } from "./gate-rules";
import type { IssueChecklist } from "./issue-checklist";
import type { IssueSummary } from "./issue-summary";
import type { Appearance, Colophon, Numbering } from "./publication";
import type { SectionPolicy } from "./review-policy";
import type { SlotHints } from "./slot-hints";

/**
 * An article as an issue sees it. `head` is what would go out: an approved correction of what is out; else the head revision; but of an
 * article that is out and being rewritten, what is out already, until the rewrite is approved. Title and summary come from there.
 */
export type ArrangedArticle = {
  id: Id;
  slug: string;
  kind: ArticleKind;
  state: ArticleState;
  title: string;
  summary: readonly InlineNode[];
  head: { revisionId: Id; number: number; hash: string } | null;
  publishedRevisionId: Id | null;
  /** The approved correction that `head` is of; null: it is of the article itself. */
  correctionId: Id | null;
};

/** A place in a section: an article, or a slot that still waits for one. */
export type ArrangedItem = {
  id: Id;
  category: string;
  slotLabel: string;
  ownerId: Id | null;
  ownerName: string | null;
  /** ISO instant. */
  dueAt: string | null;
  pageBudget: number | null;
  hints: SlotHints;
  article: ArrangedArticle | null;
};

export type ArrangedSectionRow = SectionRule & {
  id: Id;
  title: string;
  reviewPolicy: SectionPolicy;
  items: ArrangedItem[];
};

/** An issue with all that its hash covers, in its order, read in one go. */
export type Arrangement = {
  issue: {
    id: Id;
    publicationId: Id;
    number: number;
    slug: string;
    publicationDate: Day;
    state: IssueState;
    version: number;
    introduction: string;
    summary: IssueSummary;
    colophonOverride: Colophon | null;
    pageBudget: number | null;
    /** What is ticked off before it goes out. */
    checklist: IssueChecklist;
    liveEditionId: Id | null;
  };
  publication: {
    slug: string;
    title: string;
    language: string;
    timeZone: string;
    publisher: string;
    rightsNotice: string;
    description: string;
    appearance: Appearance;
    numbering: Numbering;
    colophon: Colophon;
  };
  /** What the publication has set about its gate. */
  gateRules: GateRules;
  sections: ArrangedSectionRow[];
};
