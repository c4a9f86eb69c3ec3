"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { getVersion } from "prosemirror-collab";
import { Button } from "react-aria-components/Button";
import { Popover } from "@/components/ui/popover";
import type { TextSize } from "@/lib/document/text-size";
import type { PrintedPages } from "@/lib/publishing/page-budget";
import { useDesk, useSessionValue } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { type Measured, useMeasured } from "./use-measured";

/** How long the article is, in a few words; pressed, in all the units that editors plan with. */
export function Lengths({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.lengths");
  const measured = useMeasured(session);
  const printed = usePrinted();
  const { withSpaces, sheets, selected } = measured;
  const pages = printed?.isOfThis ? printed.pages : measured.pages;
  const counts = { count: withSpaces, sheets: tenths(sheets), pages: tenths(pages) };
  const short = selected
    ? t("selected", { count: selected.withSpaces })
    : t(printed?.isOfThis ? "shortPrinted" : "short", counts);
  return (
    <Popover
      label={t("label")}
      placement="top start"
      trigger={
        <Button
          aria-label={`${t("label")}: ${short}`}
          className="tabular h-7 truncate rounded-sm px-2 data-hovered:bg-sunken pointer-coarse:h-11"
        >
          {short}
        </Button>
      }
    >
      <Table measured={measured} printed={printed} />
    </Popover>
  );
}

type Printed = PrintedPages & { readonly isOfThis: boolean };

/** What the print took, if it was ever counted, and whether it was of the text as it stands here. */
function usePrinted(): Printed | null {
  const { printed } = useDesk();
  const isOfThis = useSessionValue(
    ({ state, status }) => status.unsent === 0 && getVersion(state) === printed?.version,
    false,
  );
  return printed && { ...printed, isOfThis };
}

const rows = ["withSpaces", "withoutSpaces", "words", "sheets"] as const satisfies readonly (keyof TextSize)[];

function Table({ measured, printed }: { measured: Measured; printed: Printed | null }) {
  const t = useTranslations("editor-tools.lengths");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { selected, pages } = measured;
  const shown = (value: number) => format.number(tenths(value));
  return (
    <table className="tabular text-sm">
      <thead className={selected ? "text-muted" : "unseen"}>
        <tr>
          <th scope="col" className="unseen">
            {t("unit")}
          </th>
          <th scope="col" className="pl-6 text-right font-normal">
            {t("whole")}
          </th>
          {selected && (
            <th scope="col" className="pl-6 text-right font-normal">
              {t("part")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row" className="py-0.5 text-left font-normal text-muted">
              {t(row)}
            </th>
            <td className="pl-6 text-right">{shown(measured[row])}</td>
            {selected && <td className="pl-6 text-right">{shown(selected[row])}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-0.5 text-left font-normal text-muted">
            {t("pages")}
          </th>
          <td className="pl-6 text-right">{shown(pages)}</td>
        </tr>
        {printed && (
          <tr>
            <th scope="row" className="py-0.5 text-left font-normal text-muted">
              {t("printed")}
            </th>
            <td className="pl-6 text-right">{shown(printed.pages)}</td>
          </tr>
        )}
      </tbody>
      {printed && (
        <caption className="caption-bottom pt-1.5 text-left text-muted text-xs">
          {t(printed.isOfThis ? "countedAt" : "countedBefore", {
            ago: format.relativeTime(new Date(printed.countedAt), now),
          })}
        </caption>
      )}
    </table>
  );
}

/** Sheets and pages are planned in tenths; what is begun counts. */
function tenths(value: number): number {
  return Math.ceil(value * 10 - 1e-9) / 10;
}
