"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ArrangedItem } from "@/lib/issues/arrangement";
import { tenthsOver } from "@/lib/publishing/page-budget";
import { useIssueDesk } from "./desk-context";

/** Printed pages of a place against its budget; fainter while they are being counted again. */
export function ItemPages({ item }: { item: ArrangedItem }) {
  const t = useTranslations("issues.pages");
  const { pages } = useIssueDesk();
  const budget = item.pageBudget;
  const count = item.article ? pages.counts.articles[item.article.id] : undefined;
  const tenths = count?.tenths ?? null;
  if (tenths === null && budget === null) return null;
  const over = tenthsOver(tenths, budget);
  const isStale = tenths !== null && !count?.fresh;
  const said =
    tenths === null
      ? t("itemBudget", { budget: budget ?? 0 })
      : budget === null
        ? t("item", { pages: tenths / 10 })
        : t("itemOf", { pages: tenths / 10, budget });
  return (
    <span
      title={isStale ? t("stale") : undefined}
      className={cx("tabular shrink-0 text-sm", over > 0 ? "font-bold text-danger" : "text-muted", isStale && outdated)}
    >
      {said}
      {over > 0 && <VisuallyHidden>{` ${t("overSaid", { over: over / 10 })}`}</VisuallyHidden>}
      {isStale && <VisuallyHidden>{` ${t("stale")}`}</VisuallyHidden>}
    </span>
  );
}

/** Of a count that is being made anew; not by paleness, which some cannot read. */
const outdated = "underline decoration-dotted decoration-muted underline-offset-4";

/** How long the issue is in print now, against its budget: above its sections. */
export function IssuePages() {
  const t = useTranslations("issues.pages");
  const { pages, readiness } = useIssueDesk();
  const budget = readiness.arrangement.issue.pageBudget;
  const { tenths } = pages.counts.issue;
  const whole = tenths === null ? null : Math.round(tenths / 10);
  const over = tenthsOver(tenths, budget) / 10;
  const isOut = !pages.counts.issue.fresh;
  return (
    <p className="tabular -mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm" aria-live="polite">
      <span className={cx("font-bold", isOut && outdated)}>
        {t("issue", { known: whole === null ? "no" : "yes", pages: whole ?? 0 })}
      </span>
      {budget !== null && <span className="text-muted">{t("budget", { budget })}</span>}
      {budget !== null && whole !== null && <Against over={over} left={budget - whole} />}
      {pages.state === "counting" && <span className="text-muted">{t("counting")}…</span>}
      {pages.state === "failed" && (
        <>
          <span className="text-danger">{t("failed")}</span>
          <Button variant="quiet" size="sm" onPress={pages.countAgain}>
            {t("again")}
          </Button>
        </>
      )}
    </p>
  );
}

function Against({ over, left }: { over: number; left: number }) {
  const t = useTranslations("issues.pages");
  if (over > 0) return <span className="font-bold text-danger">{t("over", { over })}</span>;
  return <span className="text-muted">{t("left", { left })}</span>;
}
