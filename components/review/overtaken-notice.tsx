import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Overtaken } from "@/lib/review/review-view";

/** Says at once, to everybody on the page, when the text that is judged here is no longer the one that stands; and where to go on. */
export function OvertakenNotice({ overtaken }: { overtaken: Overtaken }) {
  const t = useTranslations("review.overtaken");
  return (
    <div role="status" aria-live="polite">
      {overtaken && (
        <div className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-2 rounded-md border border-edge bg-raised px-4 py-3 text-sm">
          <p className="min-w-64 flex-1">{t(overtaken.by)}</p>
          {overtaken.by === "round" && (
            <Link className="link pointer-coarse:py-2" href={`/studio/reviews/${overtaken.roundId}`}>
              {t("goOn")}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
