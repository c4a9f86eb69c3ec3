"use client";

import "@/components/reader/styles/chart.css";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { ChartDrawing } from "@/components/reader/chart-drawing";
import { Switch } from "@/components/ui/switch";
import type { ChartData } from "@/lib/rendering/chart/chart-data";

type Props = {
  data: ChartData;
  language: string;
  /** The lines under it: remarks and sources of its table. */
  under: ReactNode;
};

/** The drawing as it will stand on the page: also as wide as a phone, and in the dark. */
export function ChartPreview({ data, language, under }: Props) {
  const t = useTranslations("charts.preview");
  const [isNarrow, setNarrow] = useState(false);
  const [isDark, setDark] = useState(false);
  useEffect(() => setDark(isPageDark()), []);
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3 lg:sticky lg:top-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <h2 className="flex-1 font-bold text-base">{t("title")}</h2>
        <Switch isSelected={isNarrow} onChange={setNarrow}>
          {t("narrow")}
        </Switch>
        <Switch isSelected={isDark} onChange={setDark}>
          {t("dark")}
        </Switch>
      </div>
      <div
        lang={language}
        style={{ colorScheme: isDark ? "dark" : "light" }}
        className="rounded-md border border-rule bg-paper p-4 text-ink sm:p-6"
      >
        <figure className={isNarrow ? "mx-auto max-w-80" : undefined}>
          <figcaption className="mb-4 text-center font-bold">
            {`〈${data.caption}`}
            {data.unit && <span className="font-normal">{` (${t("unit", { unit: data.unit })})`}</span>}
            {"〉"}
          </figcaption>
          <ChartDrawing data={data} anchor="preview" />
          <div className="mt-3 text-muted text-sm">{under}</div>
        </figure>
      </div>
    </section>
  );
}

/** What the person chose, else what the system says. */
function isPageDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}
