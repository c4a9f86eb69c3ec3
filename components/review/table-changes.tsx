import { useTranslations } from "next-intl";
import { TableDifferenceList } from "@/components/studio/tables/table-difference";
import type { TableChange } from "@/lib/review/table-changes";
import type { DifferenceSetting } from "./difference-setting";

/** What changed in the tables that an article pins, cell by cell and figures first: a reviewer must not have to look for a number. */
export function TableChanges({ changes, setting }: { changes: readonly TableChange[]; setting: DifferenceSetting }) {
  const t = useTranslations("tables.review");
  const titles = new Map(Object.entries(setting.sources).map(([id, { title }]) => [id, title]));
  return changes.map(({ tableId, chart, before, after }) => (
    <section
      key={chart?.id ?? tableId}
      className="mb-6 rounded-md border border-rule bg-sunken px-4 py-3"
      aria-label={chart ? t("drawn", chart) : t("of", { caption: after.caption })}
    >
      <p className="pb-2 font-bold">{chart ? t("drawn", chart) : t("of", { caption: after.caption })}</p>
      <TableDifferenceList before={before} after={after} language={setting.language} titles={titles} />
    </section>
  ));
}
