"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Blocker } from "@/lib/publishing/blocker";
import { useIssueDesk } from "./desk-context";
import { EditionWords, editionWordsOf } from "./going-out/edition-words";
import { Readiness, Warnings } from "./readiness";

/** The door out: says what goes out, and lets it go. */
export function PublishDialog() {
  const t = useTranslations("publishing.publish");
  const { label, readiness, going } = useIssueDesk();
  const words =
    readiness.nextEdition > 1
      ? t("again", { issue: label, number: readiness.nextEdition })
      : t("title", { issue: label });
  return (
    <Dialog
      title={words}
      trigger={going.schedule ? <Button>{t("now")}</Button> : <Button variant="primary">{words}</Button>}
    >
      {(close) => <PublishForm words={words} close={close} />}
    </Dialog>
  );
}

function PublishForm({ words, close }: { words: string; close: () => void }) {
  const t = useTranslations("publishing.publish");
  const { issueId, readiness, actions, label } = useIssueDesk();
  const edition = readiness.nextEdition;
  const publish = (data: FormData) =>
    actions.publishAction({
      ...{ issueId, hash: readiness.hash, edition },
      ...editionWordsOf(data),
    });
  const done = () => {
    close();
    notify(t("done", { issue: label }));
  };
  const form = useActionForm(publish, { onDone: done });
  const blockers = form.refusal?.code === "blocked" ? (form.refusal.facts.blockers as Blocker[]) : [];
  return (
    <ActionForm form={form} own="publishing.refusals">
      <What />
      {blockers.length > 0 && <Readiness blockers={blockers} />}
      <Warnings warnings={readiness.warnings} />
      <EditionWords />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{words}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

/** What goes out, in figures and with the address where readers find it. */
function What() {
  const t = useTranslations("publishing.publish");
  const format = useFormatter();
  const { readiness, going } = useIssueDesk();
  const { arrangement, composition } = readiness;
  const { issue, publication } = arrangement;
  const articles = composition.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)).length;
  const day = format.dateTime(new Date(issue.publicationDate), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="flex flex-col gap-2">
      <p>{t("what", { sections: composition.sections.length, articles, lines: composition.summary.length, day })}</p>
      <p className="text-muted text-sm">
        {t("where")} <code className="font-mono">{`/${publication.slug}/${issue.slug}`}</code>
      </p>
      <p className="text-muted text-sm">{t("after")}</p>
      {going.schedule && <p className="text-sm">{t("endsSchedule")}</p>}
    </div>
  );
}
