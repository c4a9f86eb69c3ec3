"use client";

import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ArrangedSection } from "./arranged-section";
import { useIssueDesk } from "./desk-context";
import { IssuePages } from "./item-pages";
import { type Move, moved } from "./moved";
import { numbersOf } from "./numbers";
import { AddSectionButton } from "./section-dialog";

/** Sections with what stands in them. Moving shows at once; what the server says of it follows. */
export function Arrangement() {
  const t = useTranslations("issues.arrangement");
  const { readiness, actions, changeOrSay } = useIssueDesk();
  const [sections, showMove] = useOptimistic(readiness.arrangement.sections, moved);
  const [said, say] = useState("");
  const numbers = numbersOf(sections);
  const move = (wanted: Move) =>
    startTransition(async () => {
      showMove(wanted);
      if (await changeOrSay(actions.moveItemAction, wanted)) {
        const section = sections.find(({ id }) => id === wanted.sectionId);
        say(t("movedTo", { section: section?.title ?? "", place: wanted.to + 1 }));
      }
    });
  return (
    <div id="sections" className="flex flex-col gap-8">
      {sections.length > 0 && <IssuePages />}
      {sections.length === 0 && (
        <EmptyState title={t("empty")} action={readiness.may.arrange && <AddSectionButton variant="primary" />}>
          {t("emptyHint")}
        </EmptyState>
      )}
      {readiness.may.arrange && sections.length > 0 && (
        <p className="-mb-4 text-muted text-sm sm:hidden">{t("smallScreen")}</p>
      )}
      {sections.map((section, at) => (
        <ArrangedSection key={section.id} {...{ section, at, sections, numbers, move }} />
      ))}
      {sections.length > 0 && readiness.may.arrange && <AddSectionButton />}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
