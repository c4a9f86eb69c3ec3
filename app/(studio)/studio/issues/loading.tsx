import { useTranslations } from "next-intl";
import { Work } from "@/components/studio/work";
import { SkeletonRows } from "@/components/ui/skeleton";

export default function Loading() {
  const t = useTranslations("common");
  return (
    <Work>
      <SkeletonRows label={t("loading")} rows={8} />
    </Work>
  );
}
