"use client";

import { useTranslations } from "next-intl";
import { useDesk, useSessionValue } from "../desk";
import type { Picking } from "../picking";
import { Action, removeSelected, selectedAttribute } from "./context-action";
import { keepFocus } from "./tool";

const look =
  "flex h-7 shrink-0 items-center rounded-sm px-2 text-ink no-underline hover:bg-sunken active:bg-rule pointer-coarse:h-10";

/** What can be done with a Table record that stands in the text. */
export function EmbedTools() {
  const t = useTranslations("records.tools");
  const { tables } = useDesk();
  const { key, id } = useSelected("tableId");
  return (
    <>
      {tables.get(key)?.newer && <Opens what="tableNews" label={t("news")} />}
      <Opens what="tableGrid" label={t("editTable")} />
      <Opens what="newChart" label={t("drawChart")} />
      <Opens what="fromRecord" label={t("toText")} />
      <Page href={`/studio/tables/${id}`} label={t("tablePage")} />
      <Action label={t("remove")} command={removeSelected} />
    </>
  );
}

/** What can be done with a chart in the text. */
export function ChartTools() {
  const t = useTranslations("records.tools");
  const { charts } = useDesk();
  const { key, id } = useSelected("chartId");
  return (
    <>
      {charts.get(key)?.newer && <Opens what="chartNews" label={t("news")} />}
      <Opens what="editChart" label={t("editChart")} />
      <Page href={`/studio/charts/${id}`} label={t("chartPage")} />
      <Action label={t("remove")} command={removeSelected} />
    </>
  );
}

/** What becomes of the table at the caret: a record, or a record and its chart. */
export function ToRecordTools() {
  const t = useTranslations("records.tools");
  return (
    <>
      <Opens what="toRecord" label={t("toRecord")} />
      <Opens what="toChart" label={t("drawChart")} />
    </>
  );
}

function useSelected(name: "tableId" | "chartId"): { key: string; id: string } {
  const id = useSessionValue((snapshot) => selectedAttribute(snapshot, name), "");
  const revisionId = useSessionValue((snapshot) => selectedAttribute(snapshot, "revisionId"), "");
  return { key: `${id} ${revisionId}`, id };
}

function Opens({ what, label }: { what: Picking; label: string }) {
  const { pick } = useDesk();
  return (
    <button type="button" onMouseDown={keepFocus} className={look} onClick={() => pick(what)}>
      {label}
    </button>
  );
}

/** Leads to the record's own page, beside this one. */
function Page({ href, label }: { href: string; label: string }) {
  return (
    <a className={look} href={href} target="_blank" rel="noopener">
      {label}
    </a>
  );
}
