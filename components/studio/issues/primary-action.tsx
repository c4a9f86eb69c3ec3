"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { AddArticleButton } from "./add-article-dialog";
import { useIssueDesk } from "./desk-context";
import { PublishDialog } from "./publish-dialog";
import { SignOffDialog } from "./sign-off";

/** The one thing that this issue needs next from this person: publish it, sign it off, put something into it, or see that it is out. */
export function PrimaryAction() {
  const t = useTranslations("publishing.editions");
  const { may, blockers, contentBlockers, signOff, arrangement } = useIssueDesk().readiness;
  const isOut = contentBlockers.length > 0 && contentBlockers.every(({ code }) => code === "nothingNew");
  if (isOut) {
    return (
      <LinkButton href={`/${arrangement.publication.slug}/${arrangement.issue.slug}`} prefetch={false}>
        {t("read")}
      </LinkButton>
    );
  }
  if (may.publish && blockers.length === 0) return <PublishDialog />;
  if (may.signOff && contentBlockers.length === 0 && !signOff?.holds) return <SignOffDialog />;
  return may.arrange ? <AddArticleButton /> : null;
}
