import { useTranslations } from "next-intl";
import { cx } from "./cx";
import { StateShape, type StateShapeName } from "./state-shape";

export type ArticleStateName =
  | "planned"
  | "draft"
  | "inReview"
  | "changesRequested"
  | "approved"
  | "scheduled"
  | "published"
  | "corrected"
  | "retracted"
  | "spiked";

export type IssueStateName = "planned" | "inProduction" | "ready" | "scheduled" | "published" | "updated" | "withdrawn";

export const articleShapes: Record<ArticleStateName, StateShapeName> = {
  planned: "dotted",
  draft: "hollow",
  inReview: "half",
  changesRequested: "returned",
  approved: "seal",
  scheduled: "clock",
  published: "filled",
  corrected: "struckSeal",
  retracted: "barred",
  spiked: "spike",
};

const issueShapes: Record<IssueStateName, StateShapeName> = {
  planned: "dotted",
  inProduction: "half",
  ready: "seal",
  scheduled: "clock",
  published: "filled",
  updated: "struckFilled",
  withdrawn: "barred",
};

type MarkProps = { className?: string /** Shows the shape alone; the word is still read out. */; hideWord?: boolean };

/** An article's state: a word, a shape, and only then a colour. The same on the board, in lists, in the editor. */
export function ArticleStateMark({ state, ...rest }: MarkProps & { state: ArticleStateName }) {
  const t = useTranslations("common.articleStates");
  return <Mark shape={articleShapes[state]} word={t(state)} {...rest} />;
}

/** An issue's state, in the same hand. */
export function IssueStateMark({ state, ...rest }: MarkProps & { state: IssueStateName }) {
  const t = useTranslations("common.issueStates");
  return <Mark shape={issueShapes[state]} word={t(state)} {...rest} />;
}

const sealed: readonly StateShapeName[] = ["seal", "struckSeal"];
const over: readonly StateShapeName[] = ["barred", "spike"];

function Mark({ shape, word, hideWord, className }: MarkProps & { shape: StateShapeName; word: string }) {
  const tone = sealed.includes(shape) ? "text-accent-text" : over.includes(shape) ? "text-muted" : "text-ink";
  return (
    <span className={cx("inline-flex items-baseline gap-1.5 whitespace-nowrap", tone, className)}>
      <StateShape name={shape} />
      <span className={hideWord ? "unseen" : undefined}>{word}</span>
    </span>
  );
}
