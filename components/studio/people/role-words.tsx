import { useTranslations } from "next-intl";
import { type Role, roles as allRoles } from "@/lib/access/actor";

/** Roles in words, highest first. */
export function RoleWords({ roles, isAdmin = false }: { roles: readonly Role[]; isAdmin?: boolean }) {
  const t = useTranslations("common.roles");
  const held = allRoles.filter((role) => roles.includes(role)).map((role) => t(role));
  return <>{[...(isAdmin ? [t("admin")] : []), ...held].join(", ")}</>;
}
