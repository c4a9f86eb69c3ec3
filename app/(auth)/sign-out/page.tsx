import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signOut } from "@/app/(auth)/actions";
import { actorOrNull } from "@/app/(studio)/require-actor";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { SignOutForm } from "@/components/auth/sign-out-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signOut"))("title") };
}

/** Asks, so that a link from elsewhere signs nobody out. */
export default async function SignOutPage() {
  const actor = await actorOrNull();
  if (!actor) redirect("/sign-in");
  const t = await getTranslations("auth.signOut");
  return (
    <AuthSheet title={t("title")} lead={t("lead", { name: actor.name })} back="/studio">
      <SignOutForm action={signOut} />
    </AuthSheet>
  );
}
