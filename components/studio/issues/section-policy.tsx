"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewFields } from "@/components/studio/settings/review-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { reviewPolicySchema, type SectionPolicy } from "@/lib/issues/review-policy";

const prefix = "reviewPolicy";

/** Whether the articles of a section are reviewed as all others are, or what differs. `at`: what the names of its fields begin with. */
export function SectionPolicyFields({ policy, at = "" }: { policy: SectionPolicy; at?: string }) {
  const t = useTranslations("issues.section");
  const [own, setOwn] = useState(policy !== null);
  return (
    <fieldset className="flex flex-col gap-4 border-0 p-0">
      <Checkbox name={`${at}ownPolicy`} isSelected={own} onChange={setOwn}>
        {t("ownPolicy")}
      </Checkbox>
      {own && <ReviewFields prefix={at + prefix} policy={policy ?? reviewPolicySchema.parse({})} />}
    </fieldset>
  );
}

/** What was said of it in the form; null: reviewed as all others. */
export function sectionPolicyOf(data: FormData, at = ""): unknown {
  if (!data.has(`${at}ownPolicy`)) return null;
  const number = (name: string) => Number(data.get(`${at}${prefix}.${name}`));
  const points = [...data]
    .filter(([name]) => name.startsWith(`${at}${prefix}.checklist.`))
    .map(([, point]) => String(point));
  return {
    reviewers: number("reviewers"),
    optional: number("optional"),
    dueInHours: number("dueInHours"),
    checklist: points.filter((point) => point.trim() !== ""),
  };
}
