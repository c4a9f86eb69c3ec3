import { useFormatter, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { HistoryEntry } from "@/lib/articles/history";

type Props = { entries: readonly HistoryEntry[]; from: number; to: number | null; sideBySide: boolean };

/** Which two versions are compared: a form that works without script, since its answer is an address. */
export function CompareChoice({ entries, from, to, sideBySide }: Props) {
  const t = useTranslations("history");
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 text-sm">
      <Choice name="from" label={t("from")} entries={entries} chosen={from} />
      <Choice name="to" label={t("to")} entries={entries} chosen={to} current={t("current")} />
      {sideBySide && <input type="hidden" name="side" value="1" />}
      <button type="submit" className={buttonClass("secondary")}>
        {t("compare")}
      </button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  entries: readonly HistoryEntry[];
  chosen: number | null;
  current?: string;
};

function Choice({ name, label, entries, chosen, current }: ChoiceProps) {
  const t = useTranslations("history");
  const format = useFormatter();
  const isListed = chosen === null || entries.some(({ number }) => number === chosen);
  const named = ({ number, reason, label: own, at }: HistoryEntry) => {
    const what = reason === "saved" ? own : t(`reasons.${reason}`, { label: own });
    return `${t("version", { number })} · ${what} · ${format.dateTime(at, { dateStyle: "short", timeStyle: "short", hourCycle: "h23" })}`;
  };
  return (
    <label className="flex min-w-0 max-w-full flex-col gap-1">
      <span className="font-bold">{label}</span>
      <select
        name={name}
        defaultValue={chosen ?? ""}
        className="field min-h-9 max-w-xs px-2 py-1 pointer-coarse:min-h-11"
      >
        {current && <option value="">{current}</option>}
        {!isListed && <option value={chosen ?? ""}>{t("version", { number: chosen ?? 0 })}</option>}
        {entries.map((entry) => (
          <option key={entry.id} value={entry.number}>
            {named(entry)}
          </option>
        ))}
      </select>
    </label>
  );
}
