"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewFields } from "@/components/studio/settings/review-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { reviewPolicySchema, type SectionPolicy } from "@/lib/issues/review-policy";

const prefix = "reviewPolicy";

/** Whether the articles of a section are reviewed as all others are, or what differs. */
export function SectionPolicyFields({ policy }: { policy: SectionPolicy }) {
  const t = useTranslations("issues.section");
  const [own, setOwn] = useState(policy !== null);
  return (
    <fieldset className="flex flex-col gap-4 border-0 p-0">
      <Checkbox name="ownPolicy" isSelected={own} onChange={setOwn}>
        {t("ownPolicy")}
      </Checkbox>
      {own && <ReviewFields prefix={prefix} policy={policy ?? reviewPolicySchema.parse({})} />}
    </fieldset>
  );
}

/** What was said of it in the form; null: reviewed as all others. */
export function sectionPolicyOf(data: FormData): unknown {
  if (!data.has("ownPolicy")) return null;
  const number = (name: string) => Number(data.get(`${prefix}.${name}`));
  const points = [...data]
    .filter(([name]) => name.startsWith(`${prefix}.checklist.`))
    .map(([, point]) => String(point));
  return {
    reviewers: number("reviewers"),
    optional: number("optional"),
    dueInHours: number("dueInHours"),
    checklist: points.filter((point) => point.trim() !== ""),
  };
}
