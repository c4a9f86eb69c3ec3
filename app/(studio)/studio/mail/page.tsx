import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/(studio)/require-actor";
import { retryJobAction } from "@/app/(studio)/studio/mail/actions";
import { FailedJobs } from "@/components/studio/mail/failed-jobs";
import { MailList } from "@/components/studio/mail/mail-list";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { listMail, listMailSchema } from "@/lib/notifications/list-mail.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.mailPage"))("title") };
}

/** For administrators: what mails went out, and jobs that were given up. */
export default async function MailPage({ searchParams }: Props) {
  const actor = await requireActor("/studio/mail");
  const query = listMailSchema.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("notifications.mailPage"), listMail(actor, query)]);
  if (!page.ok) notFound();
  const { mails, failed, areFiles, next } = page.value;
  return (
    <Work narrow>
      <PageHeader title={t("title")}>{areFiles ? t("files") : t("smtp")}</PageHeader>
      <section aria-labelledby="failed" className="pb-10">
        <h2 id="failed" className="pb-3 text-lg">
          {t("failed")}
        </h2>
        {failed.length === 0 ? (
          <p className="text-muted">{t("noFailed")}</p>
        ) : (
          <FailedJobs jobs={failed} retry={retryJobAction} />
        )}
      </section>
      <section aria-labelledby="mails">
        <h2 id="mails" className="pb-3 text-lg">
          {t("mails")}
        </h2>
        {mails.length === 0 ? <p className="text-muted">{t("noMails")}</p> : <MailList mails={mails} />}
      </section>
      <nav className="flex flex-wrap gap-6 py-5 text-sm" aria-label={t("mails")}>
        {query.before && (
          <Link className="link" href="/studio/mail">
            {t("newest")}
          </Link>
        )}
        {next && (
          <Link className="link" href={`/studio/mail?before=${next}`}>
            {t("older")}
          </Link>
        )}
      </nav>
    </Work>
  );
}
