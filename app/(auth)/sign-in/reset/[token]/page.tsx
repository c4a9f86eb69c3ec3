import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { resetPassword } from "@/app/(auth)/actions";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { DeadLink } from "@/components/auth/dead-link";
import { ResetForm } from "@/components/auth/reset-form";
import { tokenSchema } from "@/lib/people/person";
import { mayUseResetLink } from "@/lib/people/reset-password.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.reset"))("title") };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("auth.reset");
  const token = tokenSchema.safeParse((await params).token);
  const live = token.success && (await mayUseResetLink(token.data));
  return (
    <AuthSheet title={live ? t("title") : t("deadTitle")} back="/sign-in">
      {live ? <ResetForm action={resetPassword} token={token.data} /> : <DeadLink of="reset" />}
    </AuthSheet>
  );
}
