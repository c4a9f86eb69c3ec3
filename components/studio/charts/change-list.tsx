import { useTranslations } from "next-intl";
import { inOrder } from "@/components/reader/in-order";
import type { ChartChange } from "@/lib/rendering/chart/chart-changes";
import { figure } from "@/lib/rendering/chart/words";

const mostShown = 30;

/** What is not as it was in a chart, in words: each figure by the name of its bar. */
export function ChangeList({ changes, language }: { changes: readonly ChartChange[]; language: string }) {
  const t = useTranslations("charts.changes");
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {inOrder(changes.slice(0, mostShown)).map(({ key, item }) => (
        <li key={key}>
          <Change change={item} language={language} />
        </li>
      ))}
      {changes.length > mostShown && <li>{t("more", { count: changes.length - mostShown })}</li>}
    </ul>
  );
}

function Change({ change, language }: { change: ChartChange; language: string }) {
  const t = useTranslations("charts");
  const said = (value: number | null) => (value === null ? t("changes.nothing") : figure(value, language));
  switch (change.type) {
    case "order":
      return t("changes.order");
    case "mark":
      return t(`changes.${change.change}`, { label: change.label });
    case "figure":
      return (
        <>
          {t("changes.figure", { mark: change.mark, series: change.series })}: <del>{said(change.before)}</del> →{" "}
          <ins className="font-bold no-underline">{said(change.after)}</ins>
        </>
      );
    case "setting": {
      const shown = (value: string) => settingValue(change.name, value, t) || t("changes.nothing");
      return (
        <>
          {t(`settings.${change.name}`)}: <del>{shown(change.before)}</del> →{" "}
          <ins className="no-underline">{shown(change.after)}</ins>
        </>
      );
    }
  }
}

function settingValue(name: string, value: string, t: ReturnType<typeof useTranslations<"charts">>): string {
  if (name === "kind") return t(`kinds.${value as "bar"}`);
  if (value === "true" || value === "false") return t(`changes.${value}`);
  return value;
}
