import { useTranslations } from "next-intl";
import { Work } from "@/components/studio/work";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

/** The shape of a page of the studio while it is on its way. */
export function PageShape() {
  const t = useTranslations("common");
  return (
    <Work>
      <Skeleton className="mb-8 h-8 w-56" />
      <SkeletonRows label={t("loading")} rows={8} />
    </Work>
  );
}
