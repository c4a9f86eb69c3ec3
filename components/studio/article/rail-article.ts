import type { ArticleStateName } from "@/components/ui/state-mark";
import type { ActionState } from "@/lib/access/action-state";
import type { ArticleDetails } from "@/lib/articles/article-details";
import type { CorrectionNews } from "@/lib/publishing/correction-news";
import type { RoundLine } from "./review-round";

type Act<Value = unknown> = (input: unknown) => Promise<ActionState<Value>>;

/** What may be done from the rail. */
export type RailActions = {
  readonly submit: Act;
  readonly reopen: Act;
  readonly saveVersion: Act;
  readonly spike: Act;
  readonly restore: Act;
  readonly beginCorrection: Act<{ articleId: string }>;
  readonly update: Act<ArticleDetails>;
};

/** What the rail says of an article. */
export type RailArticle = {
  readonly id: string;
  readonly state: ArticleStateName;
  readonly details: ArticleDetails;
  readonly names: Readonly<Record<string, string>>;
  readonly createdBy: string;
  readonly issue: { readonly id: string; readonly number: number; readonly section: string } | null;
  /** When its place in the issue is due; ISO instant. */
  readonly placeDueAt: string | null;
  readonly round: RoundLine | null;
  readonly reviewersNeeded: number;
  readonly mayEdit: boolean;
  readonly mayAssign: boolean;
  readonly maySpike: boolean;
  /** A version of it is out: it is retracted then, not spiked. */
  readonly isOut: boolean;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
  readonly correction: CorrectionNews;
};

export type SendProps = { readonly article: RailArticle; readonly submit: (input: unknown) => Promise<ActionState> };
export type DeadlineProps = { readonly article: RailArticle; readonly update: RailActions["update"] };
