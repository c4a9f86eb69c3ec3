import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a page of print while the article is on its way. */
export function ArticleShape() {
  const t = useTranslations("common");
  return (
    <div
      role="status"
      aria-label={t("loading")}
      className="mx-auto flex max-w-[46rem] flex-col gap-4 px-[clamp(1.25rem,6vw,4.5rem)] pt-28"
    >
      <Skeleton className="h-9 w-3/4" />
      <Skeleton className="mb-6 h-5 w-full" />
      <Skeleton className="mb-8 h-5 w-2/3" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-5/6" />
    </div>
  );
}
