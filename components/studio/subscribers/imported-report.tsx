import { useTranslations } from "next-intl";
import type { ImportReport } from "@/lib/mailing/subscribers/import-plan";

/** What was added, and each line that was not, with the reason. */
export function ImportedReport({ report: { added, refused, more } }: { report: ImportReport }) {
  const t = useTranslations("mailing.studio.importing");
  return (
    <section aria-labelledby="report" className="mb-8 border-rule border-b pb-6">
      <h2 id="report" className="pb-2 text-lg">
        {t("report")}
      </h2>
      <p role="status">{t("added", { count: added })}</p>
      {refused.length > 0 && (
        <>
          <p className="pt-3">{t("refused", { count: refused.length + more })}</p>
          <ul className="max-h-80 overflow-y-auto pt-2 text-sm">
            {refused.map(({ line, text, why }) => (
              <li key={line} className="flex flex-wrap gap-x-3 border-rule border-b py-1.5">
                <span className="tabular text-muted">{t("line", { line })}</span>
                <span className="min-w-0 break-all">{text}</span>
                <span className="text-danger">{t(`why.${why}`)}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="pt-2 text-muted text-sm">{t("more", { count: more })}</p>}
        </>
      )}
    </section>
  );
}
