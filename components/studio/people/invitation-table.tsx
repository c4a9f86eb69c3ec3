import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ActionState } from "@/lib/access/action-state";
import type { InvitationLine } from "@/lib/people/person-line";
import { RevokeButton } from "./revoke-button";
import { RoleWords } from "./role-words";

type Props = { invitations: readonly InvitationLine[]; revoke: (input: unknown) => Promise<ActionState> };

/** Invitations that wait for an answer, and what became of their letters. */
export function InvitationTable({ invitations, revoke }: Props) {
  const t = useTranslations("people");
  if (invitations.length === 0) return null;
  const columns: Column<InvitationLine>[] = [
    { key: "email", header: t("columns.email"), cell: ({ email }) => <span className="break-all">{email}</span> },
    {
      key: "roles",
      header: t("columns.roles"),
      cell: ({ publication, roles, isAdmin }) => (
        <span className="flex flex-wrap gap-x-2">
          {publication && <span className="text-muted">{publication}</span>}
          <RoleWords roles={roles} isAdmin={isAdmin} />
        </span>
      ),
    },
    {
      key: "state",
      header: t("columns.letter"),
      cell: ({ mail, isExpired }) =>
        isExpired ? <Badge tone="warning">{t("expired")}</Badge> : <MailState mail={mail} />,
    },
    {
      key: "until",
      header: t("columns.until"),
      from: "md",
      cell: ({ expiresAt }) => <Time value={expiresAt} as="day" />,
    },
    {
      key: "revoke",
      header: <span className="unseen">{t("columns.actions")}</span>,
      align: "end",
      cell: ({ id, email }) => <RevokeButton invitationId={id} email={email} revoke={revoke} />,
    },
  ];
  return (
    <section className="mt-10">
      <h2 className="pb-2 text-lg">{t("waiting")}</h2>
      <DataTable caption={t("waiting")} columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </section>
  );
}

function MailState({ mail }: { mail: InvitationLine["mail"] }) {
  const t = useTranslations("people.mail");
  return <Badge tone={mail === "failing" ? "danger" : "plain"}>{t(mail)}</Badge>;
}
