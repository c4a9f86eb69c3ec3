import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import * as actions from "@/app/(studio)/studio/issues/[id]/mail/actions";
import { MailPreview } from "@/components/studio/issues/mail/mail-preview";
import { MailingState } from "@/components/studio/issues/mail/mailing-state";
import { mailViews } from "@/components/studio/issues/mail/mail-views";
import { TestMailing } from "@/components/studio/issues/mail/test-mailing";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { wordingOf } from "@/i18n/form-words.server";
import { idSchema } from "@/lib/kernel/ids";
import { readIssueMailing } from "@/lib/mailing/sending/read-mailing.server";
import { mailForNobody, readMailPreview } from "@/lib/publishing/read-mail-edition.server";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

const viewSchema = z.enum(mailViews).catch("light");

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailing.issue"))("title") };
}

/** An issue's mail: how it looks, a test of it, its sending, and how far that is. */
export default async function IssueMailPage({ params, searchParams }: Props) {
  const [t, issues, { actor }] = await Promise.all([
    getTranslations("mailing.issue"),
    getTranslations("issues"),
    readDesk(),
  ]);
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const view = viewSchema.parse((await searchParams).view);
  const [mailing, source] = await Promise.all([
    readIssueMailing(actor, id.data),
    readMailPreview(actor, id.data, wordingOf),
  ]);
  if (!mailing.ok || !source.ok) notFound();
  const path = `/studio/issues/${id.data}`;
  const crumbs = [{ label: issues("title"), href: "/studio/issues" }];
  const label = source.value?.view.issue.label;
  return (
    <Work>
      <PageHeader
        title={t("title")}
        crumbs={label ? [...crumbs, { label, href: path }] : crumbs}
        actions={source.value && <TestMailing issueId={id.data} send={actions.testMailingAction} />}
      >
        {mailing.value.isOut ? t("leadOut") : t("leadDraft")}
      </PageHeader>
      <MailingState issueId={id.data} mailing={mailing.value} actions={{ ...actions }} />
      {source.value ? (
        <MailPreview
          path={`${path}/mail`}
          view={view}
          mail={mailForNobody(source.value, view === "dark" ? "dark" : "light")}
        />
      ) : (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      )}
    </Work>
  );
}
