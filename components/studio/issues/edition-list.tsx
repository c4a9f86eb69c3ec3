"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { EditionLine } from "@/lib/publishing/readiness";
import { useIssueDesk } from "./desk-context";
import { text } from "./issue-actions";

/** Every edition that was made of the issue; which one readers have now, and the way back to another. */
export function EditionList({ editions }: { editions: readonly EditionLine[] }) {
  const t = useTranslations("publishing.editions");
  if (editions.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  const live = editions.find((edition) => edition.live);
  return (
    <ol className="flex flex-col">
      {editions.map((edition) => (
        <Line key={edition.id} edition={edition} live={live} />
      ))}
    </ol>
  );
}

function Line({ edition, live }: { edition: EditionLine; live: EditionLine | undefined }) {
  const t = useTranslations("publishing.editions");
  const { timeZone, readiness } = useIssueDesk();
  const { publication, issue } = readiness.arrangement;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-rule border-b py-4 first:pt-0">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-bold">{t("number", { number: edition.number })}</span>
          {edition.live && <Badge tone="strong">{t("live")}</Badge>}
        </p>
        {edition.reason && <p>{edition.reason}</p>}
        {edition.publicNote && <p className="text-muted">{edition.publicNote}</p>}
        <p className="text-muted text-sm">
          {t("by", { name: edition.publishedBy })} · <Time value={edition.publishedAt} timeZone={timeZone} as="full" />{" "}
          ·{" "}
          <code title={edition.hash} className="font-mono text-xs">
            {edition.hash.slice(0, 12)}
          </code>
        </p>
      </div>
      {edition.live ? (
        <Link href={`/${publication.slug}/${issue.slug}`} className="link text-sm" prefetch={false}>
          {t("read")}
        </Link>
      ) : (
        live && readiness.may.publish && <RollBack edition={edition} live={live} />
      )}
    </li>
  );
}

type RollBackProps = { edition: EditionLine; live: EditionLine };

function RollBack({ edition, live }: RollBackProps) {
  const t = useTranslations("publishing.editions");
  const title = t("rollBack", { number: edition.number });
  return (
    <Dialog title={title} trigger={<Button size="sm">{title}</Button>}>
      {(close) => <RollBackForm edition={edition} live={live} close={close} />}
    </Dialog>
  );
}

function RollBackForm({ edition, live, close }: RollBackProps & { close: () => void }) {
  const t = useTranslations("publishing.editions");
  const { issueId, actions } = useIssueDesk();
  const rollBack = (data: FormData) =>
    actions.rollBackAction({ issueId, editionId: edition.id, liveEditionId: live.id, reason: text(data, "reason") });
  const done = () => {
    close();
    notify(t("done", { number: edition.number }));
  };
  const form = useActionForm(rollBack, { onDone: done });
  return (
    <ActionForm form={form} own="publishing.refusals">
      <p>{t("explain", { from: live.number, to: edition.number })}</p>
      <TextArea name="reason" label={t("reason")} description={t("reasonHint")} isRequired rows={2} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton variant="danger">{t("rollBack", { number: edition.number })}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
