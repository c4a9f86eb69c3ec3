"use client";

import { useTranslations } from "next-intl";
import { isAsReadersHaveIt } from "@/lib/publishing/blocker";
import type { IssueReadiness } from "@/lib/publishing/readiness";
import { LinkButton } from "@/components/ui/link-button";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { AddArticleButton } from "./add-article-dialog";
import { useIssueDesk } from "./desk-context";
import { PublishDialog } from "./publish-dialog";
import { SignOffDialog } from "./sign-off";

/** The one thing that this issue needs next from this person: publish it, sign it off, put something into it, or see that it is out. */
export function PrimaryAction() {
  const { readiness } = useIssueDesk();
  const next = nextFor(readiness);
  const place = useFocusKept<HTMLDivElement>(next ?? "");
  const Action = next && actions[next];
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {Action && <Action />}
    </div>
  );
}

const actions = { read: ReadIt, publish: PublishDialog, signOff: SignOffDialog, add: AddArticleButton };

function nextFor({ may, blockers, contentBlockers, signOff }: IssueReadiness): keyof typeof actions | null {
  if (isAsReadersHaveIt(contentBlockers)) return "read";
  if (may.publish && blockers.length === 0) return "publish";
  if (may.signOff && contentBlockers.length === 0 && !signOff?.holds) return "signOff";
  return may.arrange ? "add" : null;
}

function ReadIt() {
  const t = useTranslations("publishing.editions");
  const { publication, issue } = useIssueDesk().readiness.arrangement;
  return (
    <LinkButton href={`/${publication.slug}/${issue.slug}`} prefetch={false}>
      {t("read")}
    </LinkButton>
  );
}
