import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ChartChange } from "@/lib/rendering/chart/chart-changes";
import { ChangeList } from "./change-list";

type Props = {
  chartId: string;
  number: number;
  changes: readonly ChartChange[];
  language: string;
  problem: string | null;
  mayTake: boolean;
};

/** The table has gone on: what would change in the drawing, to be taken or left. */
export function NewerData({ chartId, number, changes, language, problem, mayTake }: Props) {
  const t = useTranslations("charts");
  return (
    <section
      aria-labelledby="newer-data"
      className="mb-6 flex flex-col gap-3 rounded-md border border-rule bg-sunken px-4 py-3"
    >
      <h2 id="newer-data" className="font-bold">
        {t("newer.title", { number })}
      </h2>
      {problem && <p className="text-danger">{t(`refusals.${problem}`, { column: "" })}</p>}
      {!problem && changes.length === 0 && <p>{t("newer.same")}</p>}
      <ChangeList changes={changes} language={language} />
      <p className="text-muted text-sm">{t("newer.untaken")}</p>
      {mayTake && <LinkButton href={`/studio/charts/${chartId}/edit?data=newest`}>{t("newer.take")}</LinkButton>}
    </section>
  );
}
