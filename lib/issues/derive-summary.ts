import type { IssueSummary } from "./issue-summary";

/** Inline content as JSON, defaults absent. */
export type InlineNode = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly marks?:
    | readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined;
};
export type SummaryLine = { articleId: string; articleSlug: string; text: InlineNode[]; edited: boolean };
type Summarised = { articleId: string; slug: string; summary: readonly InlineNode[] };

/**
 * The issue's summary: one line an article in reading order, from the article's own summary, unless the editor wrote another or left it
 * out. An article without either has no line. Notes and citations stay with the article, where their numbers mean something.
 */
export function deriveSummary(articles: readonly Summarised[], changes: IssueSummary): SummaryLine[] {
  const changed = new Map(changes.map(({ articleId, text }) => [articleId, text]));
  return articles.flatMap(({ articleId, slug, summary }) => {
    const change = changed.get(articleId);
    if (change === null) return [];
    const text = change === undefined ? summary.filter(isRunning) : [{ type: "text", text: change }];
    const line = { articleId, articleSlug: slug, text, edited: change !== undefined };
    return text.some((node) => node.text?.trim()) ? [line] : [];
  });
}

const isRunning = ({ type }: InlineNode): boolean => type === "text" || type === "hardBreak";
