import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable, RowLink } from "@/components/ui/data-table";
import type { Member } from "@/lib/people/person-line";
import { trailHref } from "../trail/trail-address";
import { RoleWords } from "./role-words";

/** Who belongs to the publication on the desk. */
export function MemberTable({ members, mayReadTrail }: { members: readonly Member[]; mayReadTrail: boolean }) {
  const t = useTranslations("people");
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: t("columns.name"),
      cell: ({ id, name }) => (
        <span className="flex items-center gap-3 font-bold">
          <Avatar name={name} />
          {mayReadTrail ? <RowLink href={trailHref({ about: "person", id })}>{name}</RowLink> : name}
        </span>
      ),
    },
    { key: "roles", header: t("columns.roles"), cell: ({ roles }) => <RoleWords roles={roles} /> },
    { key: "email", header: t("columns.email"), from: "sm", cell: ({ email }) => email },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={members} rowKey={({ id }) => id} />;
}
