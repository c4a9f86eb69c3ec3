"use client";

import { AddArticleButton } from "./add-article-dialog";
import { useIssueDesk } from "./desk-context";
import { PublishDialog } from "./publish-dialog";
import { SignOffDialog } from "./sign-off";

/** The one thing that this issue needs next from this person: publish it, sign it off, or put something into it. */
export function PrimaryAction() {
  const { may, blockers, contentBlockers, signOff, arrangement } = useIssueDesk().readiness;
  if (may.publish && blockers.length === 0) return <PublishDialog />;
  if (may.signOff && contentBlockers.length === 0 && !signOff?.holds) return <SignOffDialog />;
  const [first] = arrangement.sections;
  return may.arrange && first ? <AddArticleButton sectionId={first.id} primary /> : null;
}
