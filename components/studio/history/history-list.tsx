import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { History, HistoryEntry } from "@/lib/articles/history";
import { type RestoreAction, RestoreVersion } from "./restore-version";

type Props = {
  articleId: string;
  history: History;
  timeZone: string;
  editable: boolean;
  isFirstPage: boolean;
  query: { person: string | undefined; named: string | undefined };
  restore: RestoreAction;
};

/** Versions, newest first; above them what has been written since the newest. */
export function HistoryList({ articleId, history, timeZone, editable, isFirstPage, query, restore }: Props) {
  const t = useTranslations("history");
  const { entries, next, unfrozen } = history;
  const here = `/studio/articles/${articleId}`;
  if (entries.length === 0 && !unfrozen) return <EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>;
  return (
    <>
      <ol className="border-ink border-t">
        {isFirstPage && <Current unfrozen={unfrozen} timeZone={timeZone} />}
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-rule border-b py-4"
          >
            <Entry entry={entry} timeZone={timeZone} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              {entry.number > 1 && (
                <Link className="link pointer-coarse:py-2" href={`${here}/compare?to=${entry.number}`}>
                  {t("compareWithBefore")}
                </Link>
              )}
              <Link className="link pointer-coarse:py-2" href={`${here}/compare?from=${entry.number}`}>
                {t("compareWithCurrent")}
              </Link>
              {editable && (
                <RestoreVersion articleId={articleId} revisionId={entry.id} number={entry.number} action={restore} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {next && (
        <Link className="link mt-4 inline-block text-sm" href={`${here}/history?${olderQuery(query, next)}`}>
          {t("older")}
        </Link>
      )}
    </>
  );
}

function olderQuery({ person, named }: Props["query"], before: number): string {
  return new URLSearchParams({ ...(person && { person }), ...(named && { named }), before: String(before) }).toString();
}

function Current({ unfrozen, timeZone }: { unfrozen: History["unfrozen"]; timeZone: string }) {
  const t = useTranslations("history");
  return (
    <li className="border-rule border-b py-4">
      <p className="font-bold">{t("current")}</p>
      <p className="text-muted text-sm">
        {unfrozen ? (
          <>
            {t("unfrozen", { people: unfrozen.people.join(", "), steps: unfrozen.steps })} ·{" "}
            <Time value={unfrozen.at} timeZone={timeZone} />
          </>
        ) : (
          t("nothingNew")
        )}
      </p>
    </li>
  );
}

function Entry({ entry, timeZone }: { entry: HistoryEntry; timeZone: string }) {
  const t = useTranslations("history");
  const { number, reason, label, at, by, contributors } = entry;
  const isNamed = reason === "saved";
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={reason === "checkpoint" ? "" : "font-bold"}>
          {isNamed ? label : t(`reasons.${reason}`, { label })}
        </span>
        <span className="tabular text-muted text-sm">{t("version", { number })}</span>
      </p>
      <p className="text-muted text-sm">
        {by} · <Time value={at} timeZone={timeZone} as="full" />
      </p>
      {contributors.length > 0 && (
        <p className="text-muted text-sm">
          {t("contributors", { names: contributors.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </div>
  );
}
