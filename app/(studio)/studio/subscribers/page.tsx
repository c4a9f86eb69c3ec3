import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { changeMailSettingAction, deleteSubscriberAction } from "@/app/(studio)/studio/subscribers/actions";
import { MailSettingForm } from "@/components/studio/subscribers/mail-setting-form";
import { SubscriberFilter } from "@/components/studio/subscribers/subscriber-filter";
import { SubscriberTable } from "@/components/studio/subscribers/subscriber-table";
import { Work } from "@/components/studio/work";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { readMailSetting } from "@/lib/mailing/subscribers/change-mail-setting.server";
import { listSubscribers, subscribersOnPage } from "@/lib/mailing/subscribers/list-subscribers.server";
import { listSubscribersSchema } from "@/lib/mailing/subscribers/subscriber";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailing.studio"))("title") };
}

/** Who receives the publication on the desk by mail, and how it goes out. */
export default async function SubscribersPage({ searchParams }: Props) {
  const [t, { actor, publication }] = await Promise.all([getTranslations("mailing.studio"), readDesk()]);
  const asked = listSubscribersSchema.parse(await searchParams);
  if (!publication) notFound();
  const [list, setting] = await Promise.all([
    listSubscribers(actor, publication.id, asked),
    readMailSetting(actor, publication.id),
  ]);
  if (!list.ok || !setting.ok) notFound();
  const { subscribers, total, counts } = list.value;
  const { find, state } = asked;
  const href = (page: number) =>
    `/studio/subscribers?${new URLSearchParams({ find, ...(state && { state }), page: String(page) })}`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  // What is not switched on has to be first.
  const isOff = setting.value.sending === "off";
  const sending = (
    <section aria-labelledby="sending" key="sending" className="mb-12">
      <h2 id="sending" className="pb-3 text-lg">
        {t("setting.title")}
      </h2>
      <MailSettingForm
        key={publication.id}
        publicationId={publication.id}
        setting={setting.value}
        address={setting.value.sending === "off" ? null : `/${publication.slug}/subscribe`}
        change={changeMailSettingAction}
      />
    </section>
  );
  const people = (
    <section key="people" aria-labelledby="people" className="mb-12">
      <h2 id="people" className="pb-3 text-lg">
        {t("people")}
      </h2>
      <SubscriberFilter find={find} state={state ?? ""} counts={counts} />
      {subscribers.length === 0 ? (
        <EmptyState title={all === 0 ? t("none") : t("noMatch")}>{all === 0 ? t("noneHint") : null}</EmptyState>
      ) : (
        <SubscriberTable subscribers={subscribers} publicationId={publication.id} remove={deleteSubscriberAction} />
      )}
      {total > subscribersOnPage && <Pager page={asked.page} pageSize={subscribersOnPage} total={total} href={href} />}
    </section>
  );
  return (
    <Work>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton href="/studio/subscribers/import">{t("import")}</LinkButton>
            {all > 0 && (
              <a className={buttonClass()} href={`/api/subscribers/export?publicationId=${publication.id}`} download>
                {t("export")}
              </a>
            )}
          </>
        }
      >
        {t("lead", { publication: publication.title, count: counts.active })}
      </PageHeader>
      {isOff ? [sending, people] : [people, sending]}
    </Work>
  );
}
