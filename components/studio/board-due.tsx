import Link from "next/link";
import { useTranslations } from "next-intl";
import { RowLink } from "@/components/ui/data-table";
import { RowKeys } from "@/components/ui/row-keys";
import { ArticleStateMark } from "@/components/ui/state-mark";
import type { DueArticle } from "@/lib/articles/board";
import { BoardSection } from "./board-section";
import { DueMark } from "./due-mark";

/** Whatever in the publication is late or due within a week, whoever writes it. */
export function Due({ articles, timeZone }: { articles: readonly DueArticle[]; timeZone: string }) {
  const t = useTranslations("board");
  return (
    <BoardSection title={t("due.title")} count={articles.length}>
      {articles.length === 0 && <p className="border-rule border-b py-4 text-muted">{t("due.empty")}</p>}
      <RowKeys>
        <ul>
          {articles.map((article) => (
            <li
              key={article.articleId}
              className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-b py-2.5 focus-within:bg-sunken hover:bg-sunken/60 sm:grid sm:grid-cols-[minmax(0,1fr)_9rem_auto] sm:px-1"
            >
              <span className="min-w-0 max-sm:basis-full">
                <RowLink href={`/studio/articles/${article.articleId}`}>{article.title || t("untitled")}</RowLink>
                <span className="ml-2 text-muted text-sm">{article.people.join(", ")}</span>
              </span>
              <ArticleStateMark state={article.state} className="text-sm" />
              <span className="sm:min-w-32 sm:text-right">
                <DueMark dueAt={article.dueAt} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      </RowKeys>
      <Link href="/studio/articles" className="link mt-3 inline-block text-sm">
        {t("due.all")}
      </Link>
    </BoardSection>
  );
}
