import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { acceptInvitation } from "@/app/(auth)/actions";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { DeadLink } from "@/components/auth/dead-link";
import { InvitationForm } from "@/components/auth/invitation-form";
import { tokenSchema } from "@/lib/people/person";
import { readInvitation } from "@/lib/people/read-invitation.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.invitation"))("title") };
}

/** Where an invitation leads; and, on an empty house, the link of the first administrator. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const [t, tRole] = await Promise.all([getTranslations("auth.invitation"), getTranslations("common.roles")]);
  const token = tokenSchema.safeParse((await params).token);
  const read = token.success ? await readInvitation(token.data) : null;
  if (!token.success || !read?.ok) {
    return (
      <AuthSheet title={t("deadTitle")} back="/sign-in">
        <DeadLink of="invitation" />
      </AuthSheet>
    );
  }
  const { email, publication, roles, isAdmin, invitedBy } = read.value;
  const named = [...(isAdmin ? ["admin" as const] : []), ...roles].map((role) => tRole(role)).join(", ");
  const first = email === null;
  const lead = first
    ? t("first")
    : t("lead", { by: invitedBy ?? "—", publication: publication ?? t("house"), roles: named });
  return (
    <AuthSheet title={first ? t("firstTitle") : t("title")} lead={lead}>
      <InvitationForm action={acceptInvitation} token={token.data} email={email} />
    </AuthSheet>
  );
}
