import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import * as actions from "@/app/(studio)/studio/account/actions";
import { AccountForm } from "@/components/studio/settings/account-form";
import { PasswordForm } from "@/components/studio/settings/password-form";
import { SettingsGroup } from "@/components/studio/settings/settings-group";
import { SignOutEverywhere } from "@/components/studio/settings/sign-out-everywhere";
import { Work } from "@/components/studio/work";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.account"))("title") };
}

/** What somebody can change about themselves. */
export default async function AccountPage() {
  const [t, tNews, { actor }] = await Promise.all([
    getTranslations("settings.account"),
    getTranslations("notifications"),
    readDesk(),
  ]);
  return (
    <Work narrow>
      <PageHeader title={t("title")}>{actor.email}</PageHeader>
      <div className="flex flex-col">
        <SettingsGroup title={t("who.title")} lead={t("who.lead")}>
          <AccountForm name={actor.name} locale={actor.locale} action={actions.updateAccount} />
        </SettingsGroup>
        <SettingsGroup title={tNews("title")} lead={tNews("preference.lead")}>
          <LinkButton href="/studio/account/notifications" className="self-start">
            {tNews("settings")}
          </LinkButton>
        </SettingsGroup>
        <SettingsGroup title={t("password.title")} lead={t("password.lead")}>
          <PasswordForm action={actions.changePassword} />
        </SettingsGroup>
        <SettingsGroup title={t("everywhere.title")} lead={t("everywhere.lead")}>
          <SignOutEverywhere action={actions.signOutEverywhere} />
        </SettingsGroup>
      </div>
    </Work>
  );
}
