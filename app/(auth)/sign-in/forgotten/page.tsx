import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requestPasswordReset } from "@/app/(auth)/actions";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { ForgottenForm } from "@/components/auth/forgotten-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forgotten"))("title") };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslations("auth.forgotten");
  return (
    <AuthSheet title={t("title")} back="/sign-in">
      <ForgottenForm action={requestPasswordReset} />
    </AuthSheet>
  );
}
