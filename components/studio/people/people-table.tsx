import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { PersonLine } from "@/lib/people/person-line";
import type { PeopleActions, PublicationChoice } from "./people-actions";
import { PersonMenu } from "./person-menu";
import { RoleWords } from "./role-words";

type Props = {
  people: readonly PersonLine[];
  publications: readonly PublicationChoice[];
  /** The id of whoever looks. */
  me: string;
  actions: PeopleActions;
};

/** Everybody of the house: who they are, what they may be where, and what can be done about it. */
export function PeopleTable({ people, publications, me, actions }: Props) {
  const t = useTranslations("people");
  if (people.length === 0) return <EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>;
  const handed = { setRoles: actions.setRoles, setAdmin: actions.setAdmin };
  const doors = { deactivatePerson: actions.deactivatePerson, reactivatePerson: actions.reactivatePerson };
  const columns: Column<PersonLine>[] = [
    { key: "name", header: t("columns.name"), cell: (person) => <Name person={person} isMe={person.id === me} /> },
    { key: "roles", header: t("columns.roles"), cell: (person) => <Roles {...{ person, publications }} /> },
    { key: "signIn", header: t("columns.signIn"), from: "md", cell: (person) => <SignIn person={person} /> },
    {
      key: "menu",
      header: <span className="unseen">{t("columns.actions")}</span>,
      align: "end",
      className: "w-12",
      cell: (person) => (
        <PersonMenu
          person={person}
          publications={publications}
          isMe={person.id === me}
          actions={{ ...handed, ...doors }}
        />
      ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={people} rowKey={({ id }) => id} />;
}

function Name({ person, isMe }: { person: PersonLine; isMe: boolean }) {
  const t = useTranslations("people");
  return (
    <span className="flex items-center gap-3">
      <Avatar name={person.name} className={person.isActive ? undefined : "opacity-50"} />
      <span className="flex min-w-0 flex-col">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className={person.isActive ? "font-bold" : "text-muted"}>{person.name}</span>
          {isMe && <span className="text-muted text-sm">{t("me")}</span>}
          {!person.isActive && <Badge tone="warning">{t("deactivated")}</Badge>}
        </span>
        <span className="text-muted text-sm">{person.email}</span>
      </span>
    </span>
  );
}

function Roles({ person, publications }: { person: PersonLine; publications: readonly PublicationChoice[] }) {
  const t = useTranslations("people");
  const held = publications.filter(({ id }) => (person.roles[id] ?? []).length > 0);
  if (held.length === 0 && !person.isAdmin) return <span className="text-muted">{t("noRole")}</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {person.isAdmin && (
        <li>
          <Badge tone="strong">
            <RoleWords roles={[]} isAdmin />
          </Badge>
        </li>
      )}
      {held.map(({ id, title }) => (
        <li key={id} className="flex flex-wrap gap-x-2">
          <span className="text-muted">{title}</span>
          <span>
            <RoleWords roles={person.roles[id] ?? []} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function SignIn({ person }: { person: PersonLine }) {
  const t = useTranslations("people");
  const ways = [...(person.hasPassword ? [t("password")] : []), ...person.identities.map(hostOf)];
  return <span className="text-muted text-sm">{ways.join(", ") || t("noSignIn")}</span>;
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
