"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { SubscriberLine } from "@/lib/mailing/subscribers/subscriber";

type Act = (input: unknown) => Promise<ActionState>;
type Props = { subscribers: readonly SubscriberLine[]; publicationId: string; remove: Act };

const tones = { active: "plain", asked: "plain", left: "plain", bounced: "danger" } as const;

/** Subscribers, newest first, each with what became of it and on what its consent stands. */
export function SubscriberTable({ subscribers, publicationId, remove }: Props) {
  const t = useTranslations("mailing.studio");
  return (
    <DataTable
      caption={t("people")}
      rows={subscribers}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", header: t("email"), cell: (row) => <Address row={row} /> },
        {
          key: "state",
          header: t("stateHead"),
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>,
        },
        { key: "consent", header: t("consent"), from: "md", cell: (row) => <Consent row={row} /> },
        {
          key: "since",
          header: t("since"),
          from: "sm",
          cell: ({ createdAt, endedAt }) => <Time value={endedAt ?? createdAt} />,
        },
        {
          key: "remove",
          header: <span className="unseen">{t("delete")}</span>,
          align: "end",
          cell: (row) => <Remove row={row} publicationId={publicationId} remove={remove} />,
        },
      ]}
    />
  );
}

function Address({ row: { email, problem } }: { row: SubscriberLine }) {
  return (
    <>
      <span className="break-all">{email}</span>
      {problem && <span className="block break-words text-danger text-sm">{problem}</span>}
    </>
  );
}

function Consent({ row: { consentedAt, consentSource, consentWording } }: { row: SubscriberLine }) {
  const t = useTranslations("mailing.studio");
  if (!consentedAt) return <span className="text-muted">{t("notYet")}</span>;
  const source = consentSource === "import" ? t("byImport") : t("byForm");
  return (
    <span className="block max-w-xs text-sm">
      <Time value={consentedAt} as="day" /> {source}
      {consentSource === "import" && <span className="line-clamp-2 text-muted">{consentWording}</span>}
    </span>
  );
}

function Remove({ row, publicationId, remove }: { row: SubscriberLine; publicationId: string; remove: Act }) {
  const t = useTranslations("mailing.studio");
  return (
    <ConfirmDialog
      title={t("deleteTitle")}
      confirmLabel={t("delete")}
      danger
      trigger={
        <Button size="sm" variant="quiet" aria-label={t("deleteOf", { email: row.email })}>
          {t("delete")}
        </Button>
      }
      onConfirm={() => remove({ publicationId, subscriberId: row.id })}
      onDone={() => notify(t("deleted"))}
    >
      <p className="break-all font-bold">{row.email}</p>
      <p>{t("deleteHint")}</p>
    </ConfirmDialog>
  );
}
