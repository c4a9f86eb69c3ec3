"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Popover } from "@/components/ui/popover";
import type { TextSize } from "@/lib/document/text-size";
import type { ArticleSession } from "../session/article-session";
import { type Measured, useMeasured } from "./use-measured";

/** How long the article is, in a few words; pressed, in all the units that editors plan with. */
export function Lengths({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.lengths");
  const measured = useMeasured(session);
  const { withSpaces, sheets, pages, selected } = measured;
  const short = selected
    ? t("selected", { count: selected.withSpaces })
    : t("short", { count: withSpaces, sheets: tenths(sheets), pages: tenths(pages) });
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
      <Table measured={measured} />
    </Popover>
  );
}

const rows = ["withSpaces", "withoutSpaces", "words", "sheets"] as const satisfies readonly (keyof TextSize)[];

function Table({ measured }: { measured: Measured }) {
  const t = useTranslations("editor-tools.lengths");
  const format = useFormatter();
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
      </tbody>
    </table>
  );
}

/** Sheets and pages are planned in tenths; what is begun counts. */
function tenths(value: number): number {
  return Math.ceil(value * 10 - 1e-9) / 10;
}
