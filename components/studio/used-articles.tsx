import Link from "next/link";
import type { ReactNode } from "react";
import { RailSection } from "@/components/studio/rail";
import { ArticleStateMark } from "@/components/ui/state-mark";
import type { ArticleState } from "@/lib/articles/article-state";

type Article = { readonly id: string; readonly title: string; readonly state: ArticleState };
type Props<Used extends Article> = {
  /** Those that the person may read, the first of them. */
  articles: readonly Used[];
  /** All of them. */
  count: number;
  words: {
    readonly title: string;
    readonly none: string;
    readonly untitled: string;
    readonly hidden: (count: number) => string;
  };
  /** What stands beside an article's state: its issue, that it is behind. */
  before?: (article: Used) => ReactNode;
  after?: (article: Used) => ReactNode;
  children?: ReactNode;
};

/** The articles that use something of the library, in the rail beside it. */
export function UsedArticles<Used extends Article>({ articles, count, words, before, after, children }: Props<Used>) {
  const hidden = count - articles.length;
  return (
    <RailSection title={words.title}>
      {count === 0 && <p className="text-muted text-sm">{words.none}</p>}
      {children}
      <ul className="flex flex-col gap-3">
        {articles.map((article) => (
          <li key={article.id} className="flex flex-col gap-0.5">
            <Link className="link" href={`/studio/articles/${article.id}`}>
              {article.title || words.untitled}
            </Link>
            <span className="flex flex-wrap gap-x-3 text-sm">
              {before?.(article)}
              <ArticleStateMark state={article.state} />
              {after?.(article)}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="pt-3 text-muted text-sm">{words.hidden(hidden)}</p>}
    </RailSection>
  );
}
