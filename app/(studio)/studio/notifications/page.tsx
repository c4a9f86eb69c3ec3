import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/(studio)/require-actor";
import { markReadAction } from "@/app/(studio)/studio/notifications/actions";
import { AllReadButton } from "@/components/studio/notifications/all-read-button";
import { NotificationList } from "@/components/studio/notifications/notification-list";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { countUnread, listNotifications, listNotificationsSchema } from "@/lib/notifications/list-notifications.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

const here = "/studio/notifications";

/** What the person was told. */
export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor(here);
  const query = listNotificationsSchema.parse(await searchParams);
  const [t, { lines, next }, unread] = await Promise.all([
    getTranslations("notifications"),
    listNotifications(actor, query),
    countUnread(actor),
  ]);
  const { show, before } = query;
  const view = show === "unread" ? `${here}?show=unread` : here;
  return (
    <Work narrow>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton variant="quiet" href="/studio/account/notifications">
              {t("settings")}
            </LinkButton>
            {unread > 0 && <AllReadButton markRead={markReadAction} />}
          </>
        }
      />
      <LinkTabs
        label={t("views.label")}
        tabs={[
          { href: here, title: t("views.all"), current: show === "all" },
          {
            href: `${here}?show=unread`,
            title: t("views.unread"),
            current: show === "unread",
            ...(unread > 0 && { count: unread }),
          },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState title={t(`empty.${show}`)}>{t("empty.body")}</EmptyState>
      ) : (
        <NotificationList lines={lines} markRead={markReadAction} />
      )}
      <nav className="flex flex-wrap gap-6 py-5 text-sm" aria-label={t("title")}>
        {before && (
          <Link className="link" href={view}>
            {t("newest")}
          </Link>
        )}
        {next && (
          <Link className="link" href={`${here}?${new URLSearchParams({ show, before: next })}`}>
            {t("older")}
          </Link>
        )}
      </nav>
    </Work>
  );
}
