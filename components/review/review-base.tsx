import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import type { Difference } from "@/lib/review/difference";
import type { ReadReview } from "@/lib/review/review-view";

type Props = { base: NonNullable<ReadReview["base"]>; count: Difference["count"]; timeZone: string };

/** What the text is compared with, and how much of it changed. */
export function ReviewBase({ base, count, timeZone }: Props) {
  const t = useTranslations("review");
  return (
    <p className="mb-6 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span>
        {t(`base.${base.why}`, { number: base.revision.number })}{" "}
        <span className="text-muted">
          (<Time value={base.revision.at} timeZone={timeZone} as="full" />)
        </span>
      </span>
      <span className="text-muted">{t("count", count)}</span>
    </p>
  );
}
