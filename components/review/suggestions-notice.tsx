import Link from "next/link";
import { useTranslations } from "next-intl";
import { takesSuggestions } from "@/lib/articles/article-state";
import type { ReadReview } from "@/lib/review/review-view";

/** That suggestions are open, which keeps the approval waiting; and the way into the text, where they are made and answered. */
export function SuggestionsNotice({ review }: { review: ReadReview }) {
  const t = useTranslations("suggestions.inReview");
  const open = review.record.approval.missing.find(({ code }) => code === "suggestionsOpen");
  const count = open?.code === "suggestionsOpen" ? open.count : 0;
  if (count === 0 && !takesSuggestions(review.article.state)) return null;
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-x-3 text-sm">
      {count > 0 && <b>{t("open", { count })}</b>}
      <Link className="link pointer-coarse:py-2" href={`/studio/articles/${review.article.id}#suggestions`}>
        {t(count > 0 ? "see" : "suggest")}
      </Link>
    </p>
  );
}
