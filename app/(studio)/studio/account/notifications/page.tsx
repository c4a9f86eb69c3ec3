import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/(studio)/require-actor";
import { changePreferenceAction } from "@/app/(studio)/studio/account/notifications/actions";
import { PreferenceForm } from "@/components/studio/notifications/preference-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { timeZones } from "@/lib/issues/publication";
import { adminKinds, kinds } from "@/lib/notifications/kinds";
import { readPreference } from "@/lib/notifications/read-preference.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("settings") };
}

/** How somebody wants to be told of what happens. */
export default async function NotificationSettingsPage() {
  const actor = await requireActor("/studio/account/notifications");
  const [t, tAccount, preference] = await Promise.all([
    getTranslations("notifications"),
    getTranslations("settings.account"),
    readPreference(actor.userId),
  ]);
  const shown = kinds.filter((kind) => actor.isAdmin || !adminKinds.includes(kind));
  return (
    <Work narrow>
      <PageHeader
        title={t("settings")}
        crumbs={[{ href: "/studio/account", label: tAccount("title") }, { label: t("settings") }]}
      >
        {t("preference.lead")}
      </PageHeader>
      <PreferenceForm kinds={shown} {...preference} timeZones={timeZones()} action={changePreferenceAction} />
    </Work>
  );
}
