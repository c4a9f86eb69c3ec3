"use client";

import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field";
import type { ReviewPolicy } from "@/lib/issues/review-policy";
import { LineRows } from "./line-rows";

/** How many must approve, how many more are asked, by when, and what is ticked off. */
export function ReviewFields({ prefix, policy }: { prefix: string; policy: ReviewPolicy }) {
  const t = useTranslations("settings.review");
  return (
    <>
      <NumberField
        name={`${prefix}.reviewers`}
        label={t("reviewers")}
        description={t("reviewersHint")}
        defaultValue={policy.reviewers}
        minValue={1}
        maxValue={5}
        className="max-w-60"
      />
      <NumberField
        name={`${prefix}.optional`}
        label={t("optional")}
        description={t("optionalHint")}
        defaultValue={policy.optional}
        minValue={0}
        maxValue={5}
        className="max-w-60"
      />
      <NumberField
        name={`${prefix}.dueInHours`}
        label={t("dueInHours")}
        description={t("dueInHoursHint")}
        defaultValue={policy.dueInHours}
        minValue={0}
        maxValue={720}
        className="max-w-60"
      />
      <LineRows
        name={`${prefix}.checklist`}
        label={t("checklist")}
        hint={t("checklistHint")}
        line={t("point")}
        add={t("add")}
        initial={policy.checklist}
      />
    </>
  );
}
