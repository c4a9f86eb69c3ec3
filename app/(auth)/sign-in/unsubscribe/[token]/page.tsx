import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { stopMailAction } from "@/app/(auth)/sign-in/unsubscribe/actions";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { UnsubscribeForm } from "@/components/auth/unsubscribe-form";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe-token.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.unsubscribe"))("title") };
}

/** The link at a mail's foot: asks once, and needs no sign-in. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("notifications");
  const { token } = await params;
  const said = readUnsubscribeToken(token);
  const kind = said && (said.kind === "digest" ? t("preference.digest.title") : t(`kinds.${said.kind}.name`));
  return (
    <AuthSheet title={t("unsubscribe.title")} back="/studio/account/notifications">
      {kind ? (
        <UnsubscribeForm action={stopMailAction} token={token} kind={kind} />
      ) : (
        <p className="text-muted">{t("unsubscribe.dead")}</p>
      )}
    </AuthSheet>
  );
}
